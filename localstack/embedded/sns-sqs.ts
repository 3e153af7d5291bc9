import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from './running-server';

/** Fixed, so that ARNs do not depend on the region of the shell. */
const REGION = 'us-east-1';

/**
 * SNS and SQS, and STS for the caller's identity, in the folder `dataDir`, or in memory without one. Unlike the other
 * emulators it listens on all interfaces, and has no option to change that.
 */
export async function startSnsSqs(port: number, dataDir: string | undefined): Promise<RunningServer> {
  const { startFauxqs } = await import('fauxqs');
  const folder = dataDir && join(dataDir, 'sns-sqs');
  if (folder) await mkdir(folder, { recursive: true });
  const server = await startFauxqs({ port, dataDir: folder, defaultRegion: REGION, logger: false });
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}
