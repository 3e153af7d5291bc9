import type { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SERVICE_NAMES } from '@freelance/manifest';
import type { KeysOf } from './exchange';
import { StoredKeys } from './stored-keys';

/** The part of Secrets Manager that the code uses. */
class Secrets {
  readonly values = new Map<string, string>();
  written = 0;

  async send(command: unknown): Promise<object> {
    if (command instanceof CreateSecretCommand) return this.set(command.input.Name!, command.input.SecretString!);
    const { SecretId, SecretString } = (command as PutSecretValueCommand).input;
    const value = this.values.get(SecretId!);
    if (value === undefined) throw new ResourceNotFoundException({ message: 'not there', $metadata: {} });
    return command instanceof GetSecretValueCommand ? { SecretString: value } : this.set(SecretId!, SecretString!);
  }

  private set(name: string, value: string): object {
    this.written += 1;
    this.values.set(name, value);
    return {};
  }
}

const NONE = Object.fromEntries(SERVICE_NAMES.map((name) => [name, []])) as unknown as KeysOf;
const SOME: KeysOf = {
  ...NONE,
  gateway: ['g-1:a'],
  categories: ['g-1:a', 'j-1:b'],
  jobs: ['j-1:b', 'g-1:a'],
  notifications: ['g-1:a'],
};

it('stores the keys of each service in a separate secret, and writes it only when they change', async () => {
  const secrets = new Secrets();
  const stored = new StoredKeys(secrets as unknown as SecretsManagerClient, 'dev');
  expect(await stored.read()).toEqual(NONE);

  expect(await stored.write(SOME, NONE)).toHaveLength(4);
  expect(secrets.values.get('freelance/dev/categories/INTERNAL_SIGNING_KEYS')).toBe('g-1:a,j-1:b');
  expect(await stored.read()).toEqual(SOME);

  const jobs = ['j-2:c', 'g-1:a'];
  expect(await stored.write({ ...SOME, jobs }, SOME)).toEqual(['freelance/dev/jobs/INTERNAL_SIGNING_KEYS']);
  expect(secrets.written).toBe(5);
});

it('fills an empty secret', async () => {
  const secrets = new Secrets();
  secrets.values.set('freelance/dev/jobs/INTERNAL_SIGNING_KEYS', '');
  const stored = new StoredKeys(secrets as unknown as SecretsManagerClient, 'dev');
  await stored.write(SOME, await stored.read());
  expect(await stored.read()).toEqual(SOME);
});
