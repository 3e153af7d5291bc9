import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Secrets {
  LINK_SIGNING_KEY: string;
}

/** The key of a data folder, made once so that list cursors and the links in mails outlive a restart. */
export function signingKeyIn(dataDir: string): string {
  const file = join(dataDir, 'secrets.json');
  return (read(file) ?? make(file, dataDir)).LINK_SIGNING_KEY;
}

function read(file: string): Secrets | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${(error as Error).message}): remove it, and a new key is made`, {
      cause: error,
    });
  }
}

function make(file: string, dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  const secrets: Secrets = { LINK_SIGNING_KEY: randomBytes(32).toString('base64url') };
  writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
  try {
    // Never half written, and never over the key that a program started at the same moment has just made.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return read(file) ?? secrets;
}
