import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** All that a local platform keeps. */
const CONTENTS = ['dynamodb', 'dynamodb-open', 'sns-sqs', 'logs', 'secrets.json'];

/** Empties a data folder of what a local platform put there, and of nothing else: it may be anybody's folder. */
export async function wipeData(dataDir: string): Promise<void> {
  await Promise.all(CONTENTS.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}
