import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assertDataNotInUse } from '../../../localstack/embedded';
import { SECRET_FILES } from './local-secrets';

/** All that a local platform keeps. */
const CONTENTS = ['dynamodb', 'dynamodb-open', 'sns-sqs', 'logs', ...SECRET_FILES];

/**
 * Empties a data folder of what a local platform put there, and of nothing else: it may be anybody's folder.
 * @throws Error when a running platform uses it
 */
export async function wipeData(dataDir: string): Promise<void> {
  await assertDataNotInUse(dataDir);
  await Promise.all(CONTENTS.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}
