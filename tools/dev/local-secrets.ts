import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets of a data folder. Each has its own file, so that a new one can be added to an existing folder. */
const FILES = {
  links: 'secrets.json',
  calls: 'call-keys.json',
  sessions: 'session-keys.json',
  erased: 'erased-key.json',
} as const;
export const SECRET_FILES: readonly string[] = Object.values(FILES);

const newKey = (): string => randomBytes(32).toString('base64url');

/** The signing key of a data folder. It is kept, so that list cursors and links in mails stay valid after a restart. */
export const linkSigningKeyIn = (dataDir: string): string =>
  kept(dataDir, FILES.links, () => ({ LINK_SIGNING_KEY: newKey() })).LINK_SIGNING_KEY;

/** The keys for signed calls between the services of a data folder, also when they are started one by one. */
export const callSigningKeysIn = (dataDir: string): string =>
  kept(dataDir, FILES.calls, () => ({ INTERNAL_SIGNING_KEYS: `local:${newKey()}` })).INTERNAL_SIGNING_KEYS;

/** The key for sessions of browsers: people stay signed in over a restart. */
export const sessionKeysIn = (dataDir: string): string =>
  kept(dataDir, FILES.sessions, () => ({ SESSION_KEYS: newKey() })).SESSION_KEYS;

/** The key for the ids of erased users: they stay erased over a restart. */
export const erasedKeyIn = (dataDir: string): string =>
  kept(dataDir, FILES.erased, () => ({ ERASED_KEY: newKey() })).ERASED_KEY;

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
    // A hard link is atomic, and fails if another program has just created the key.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return read<Secret>(file) ?? secret;
}
