import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { secretName, SERVICE_NAMES, type ServiceName, SIGNING_KEYS } from '../services';
import type { Keys, KeysOf } from './exchange';

/** The keys of an environment's services, a secret for each service. */
export class StoredKeys {
  constructor(
    private readonly secrets: SecretsManagerClient,
    private readonly environment: string,
  ) {}

  /** Those of a service without a secret are none. */
  async read(): Promise<KeysOf> {
    const found = await Promise.all(SERVICE_NAMES.map(async (name) => [name, await this.keysOf(name)] as const));
    return Object.fromEntries(found) as unknown as KeysOf;
  }

  /** Writes those that are not so yet. @returns names of the secrets written */
  async write(keys: KeysOf, held: KeysOf): Promise<string[]> {
    const changed = SERVICE_NAMES.filter((name) => asText(keys[name]) !== asText(held[name]));
    for (const name of changed) {
      const secret = { SecretId: this.nameOf(name), SecretString: asText(keys[name]) };
      if (held[name].length > 0) await this.secrets.send(new PutSecretValueCommand(secret));
      else
        await this.secrets.send(new CreateSecretCommand({ Name: secret.SecretId, SecretString: secret.SecretString }));
    }
    return changed.map((name) => this.nameOf(name));
  }

  private async keysOf(name: ServiceName): Promise<Keys> {
    try {
      const { SecretString = '' } = await this.secrets.send(new GetSecretValueCommand({ SecretId: this.nameOf(name) }));
      return SecretString.split(',');
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return [];
      throw error;
    }
  }

  private nameOf(name: ServiceName): string {
    return secretName(this.environment, name, SIGNING_KEYS);
  }
}

/** As `INTERNAL_SIGNING_KEYS` has it. */
const asText = (keys: Keys): string => keys.join(',');
