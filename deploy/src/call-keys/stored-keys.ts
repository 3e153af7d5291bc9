import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { SERVICE_NAMES, type ServiceName } from '@freelance/manifest';
import { secretName, SIGNING_KEYS } from '../secrets';
import type { Keys, KeysOf } from './exchange';

/** The keys of an environment's services, one secret for each service. */
export class StoredKeys {
  constructor(
    private readonly secrets: SecretsManagerClient,
    private readonly environment: string,
  ) {}

  /** A service without a secret has no keys. */
  async read(): Promise<KeysOf> {
    const found = await Promise.all(SERVICE_NAMES.map(async (name) => [name, await this.keysOf(name)] as const));
    return Object.fromEntries(found) as unknown as KeysOf;
  }

  /** Writes the keys that differ. @returns names of the secrets written */
  async write(keys: KeysOf, held: KeysOf): Promise<string[]> {
    const changed = SERVICE_NAMES.filter((name) => asText(keys[name]) !== asText(held[name]));
    for (const name of changed) await this.put(this.nameOf(name), asText(keys[name]));
    return changed.map((name) => this.nameOf(name));
  }

  private async put(SecretId: string, SecretString: string): Promise<void> {
    try {
      await this.secrets.send(new PutSecretValueCommand({ SecretId, SecretString }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      await this.secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString }));
    }
  }

  private async keysOf(name: ServiceName): Promise<Keys> {
    try {
      const { SecretString = '' } = await this.secrets.send(new GetSecretValueCommand({ SecretId: this.nameOf(name) }));
      return SecretString.split(',').filter((key) => key !== '');
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return [];
      throw error;
    }
  }

  private nameOf(name: ServiceName): string {
    return secretName(this.environment, name, SIGNING_KEYS);
  }
}

/** The format of `INTERNAL_SIGNING_KEYS`. */
const asText = (keys: Keys): string => keys.join(',');
