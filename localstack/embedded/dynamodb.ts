import { existsSync, statfsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { create } from 'dynalite/db';
import { addMissingIndexes } from './add-missing-indexes';
import { rebuildIndexes } from './rebuild-indexes';
import { closeServer, listen, type RunningServer } from './running-server';

/** A file in the data folder while the database is open. If it exists at the next start, the database was not closed. */
const OPEN_MARK = 'dynamodb-open';

/** DynamoDB in the folder `dataDir`, or in memory without one. */
export async function startDynamoDb(
  port: number,
  dataDir: string | undefined,
  say: (line: string) => void,
): Promise<RunningServer> {
  const path = dataDir && join(dataDir, 'dynamodb');
  if (path) await recover(path, dataDir, say);

  const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  outliveLostClients(server);
  const url = await listen(server, port);
  return {
    url,
    async stop() {
      const wasClean = await closeServer(server);
      if (dataDir && wasClean) await rm(join(dataDir, OPEN_MARK), { force: true });
    },
  };
}

async function recover(path: string, dataDir: string, say: (line: string) => void): Promise<void> {
  const mark = join(dataDir, OPEN_MARK);
  await mkdir(path, { recursive: true });
  const { db } = create({ path });
  try {
    await db.open();
  } catch (error) {
    throw new Error(explanation(error, dataDir), { cause: error });
  }
  const wasOpen = existsSync(mark);
  // Before the indexes are added: after a kill meanwhile the next start rebuilds them.
  await writeFile(mark, '');
  const changed = await addMissingIndexes(db);
  if (wasOpen || changed.length > 0) {
    const reason = wasOpen
      ? `The database in ${dataDir} was not stopped cleanly last time`
      : `This version has new indexes of ${changed.join(', ')}`;
    say(`${reason}: rebuilding its indexes from its tables ...`);
    const startedAt = performance.now();
    await rebuildIndexes(db);
    say(`Indexes rebuilt in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  }
  await db.close();
}

/** @throws Error when another embedded cloud uses the data */
export async function assertClosed(dataDir: string): Promise<void> {
  const path = join(dataDir, 'dynamodb');
  if (!existsSync(path)) return;
  const { db } = create({ path });
  try {
    await db.open();
    await db.close();
  } catch (error) {
    if (isLocked(error)) throw new Error(explanation(error, dataDir), { cause: error });
  }
}

const isLocked = (error: unknown): boolean =>
  ((error as Error).cause as { code?: string } | undefined)?.code === 'LEVEL_LOCKED';

function explanation(error: unknown, dataDir: string): string {
  const { message } = ((error as Error).cause as Error | undefined) ?? (error as Error);
  if (isLocked(error)) {
    return `The data in ${dataDir} is in use by another embedded cloud: stop that one, or set LOCAL_DATA_DIR to another folder`;
  }
  if (isDiskFull(message, dataDir)) {
    return `The disk of ${dataDir} is full: free some space and start again; the data is kept`;
  }
  return `The database in ${dataDir} cannot be opened (${message}): start over with npm start -- --fresh`;
}

/** LevelDB needs more than this to open. It does not always name the reason. */
const NEEDED_BYTES = 16 * 1024 * 1024;

function isDiskFull(message: string, dataDir: string): boolean {
  const { bavail, bsize } = statfsSync(dataDir);
  return /no space left|ENOSPC/i.test(message) || bavail * bsize < NEEDED_BYTES;
}

/** Without this, a client that is killed during a request crashes the whole dynalite process. */
function outliveLostClients(server: Server): void {
  server.on('request', (request: IncomingMessage) => {
    request.removeAllListeners('error');
    request.on('error', () => undefined);
  });
}
