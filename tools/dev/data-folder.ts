import { constants, statfsSync } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assertDataNotInUse } from '../../localstack/embedded';
import { SECRET_FILES } from './local-secrets';

/** All files that a local platform stores. */
const CONTENTS = ['dynamodb', 'dynamodb-open', 'sns-sqs', 'identity-provider', 'logs', ...SECRET_FILES];

/** @throws Error that names the folder when it is not writable */
export async function prepareDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK);
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`Data cannot be stored in ${dataDir}: ${message}. Set LOCAL_DATA_DIR to another folder.`, {
      cause,
    });
  }
}

/**
 * Removes the files of a local platform from a data folder, and no other files: the folder may contain others.
 * @throws Error when a running platform uses it
 */
export async function wipeData(dataDir: string): Promise<void> {
  await assertDataNotInUse(dataDir);
  await Promise.all(CONTENTS.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

const FULL_BYTES = 16 * 1024 * 1024;

/** The end of a sentence when the disk of the data folder is full; empty when it is not. */
export function fullDiskIn(dataDir: string): string {
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize < FULL_BYTES
    ? `: the disk of ${dataDir} is full. Free some space and start again; the data is kept`
    : '';
}
