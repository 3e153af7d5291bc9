import { constants } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assertDataNotInUse } from '../../localstack/embedded';
import { SECRET_FILES } from './local-secrets';

/** All that a local platform keeps. */
const CONTENTS = ['dynamodb', 'dynamodb-open', 'sns-sqs', 'logs', ...SECRET_FILES];

/** @throws Error when nothing can be kept there, naming the folder */
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
 * Empties a data folder of what a local platform put there, and of nothing else: it may be anybody's folder.
 * @throws Error when a running platform uses it
 */
export async function wipeData(dataDir: string): Promise<void> {
  await assertDataNotInUse(dataDir);
  await Promise.all(CONTENTS.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}
