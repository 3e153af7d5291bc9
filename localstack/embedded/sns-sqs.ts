import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from './running-server';

/** ARNs stay the same whatever region the shell that starts it happens to be set to. */
const REGION = 'us-east-1';

/**
 * SNS and SQS, and STS to ask who one is, in the folder `dataDir`, or in memory without one. Unlike the others it
 * listens on all interfaces, which it offers no way to change.
 */
export async function startSnsSqs(port: number, dataDir: string | undefined): Promise<RunningServer> {
  const { startFauxqs } = await import('fauxqs');
  const folder = dataDir && join(dataDir, 'sns-sqs');
  if (folder) await mkdir(folder, { recursive: true });
  const server = await startFauxqs({ port, dataDir: folder, defaultRegion: REGION, logger: false });
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}
