import { generateKeyPairSync, type JsonWebKey, randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a data folder keeps of secrets, a file for each, so that one can be added to a folder that has the others. */
const FILES = { links: 'secrets.json', calls: 'call-keys.json', tokens: 'token-key.json' } as const;
export const SECRET_FILES: readonly string[] = Object.values(FILES);

const newKey = (): string => randomBytes(32).toString('base64url');

/** The key of a data folder, made once so that list cursors and the links in mails outlive a restart. */
export const linkSigningKeyIn = (dataDir: string): string =>
  kept(dataDir, FILES.links, () => ({ LINK_SIGNING_KEY: newKey() })).LINK_SIGNING_KEY;

/** The keys that the services of a data folder know each other by, also when they are started one by one. */
export const callSigningKeysIn = (dataDir: string): string =>
  kept(dataDir, FILES.calls, () => ({ INTERNAL_SIGNING_KEYS: `local:${newKey()}` })).INTERNAL_SIGNING_KEYS;

/** The private key of the issuer of tokens for local use. */
export const tokenKeyIn = (dataDir: string): JsonWebKey =>
  kept(dataDir, FILES.tokens, () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  );

function kept<Secret extends object>(dataDir: string, name: string, make: () => Secret): Secret {
  const file = join(dataDir, name);
  return read<Secret>(file) ?? keep(file, dataDir, make());
}

function read<Secret>(file: string): Secret | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(
      `${file} cannot be read (${(error as Error).message}): delete it, the next start creates a new key`,
      {
        cause: error,
      },
    );
  }
}

function keep<Secret extends object>(file: string, dataDir: string, secret: Secret): Secret {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(secret), { mode: 0o600 });
  try {
    // Never half written, and never over the key that a program started at the same moment has just made.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return read<Secret>(file) ?? secret;
}
