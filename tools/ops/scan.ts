import { setTimeout as sleep } from 'node:timers/promises';
import { printLine } from '../process/progress';
import { JobsService } from './jobs-service';

export const SCAN_NAMES = ['expiry', 'timeout'] as const;
type ScanName = (typeof SCAN_NAMES)[number];

/** The state of a scan, as the jobs service reports it. */
interface ScannerState {
  running: boolean;
  last: {
    startedAt: string;
    until: string;
    seconds: number;
    reads: number;
    found: number;
    announced: number;
    enqueued: number;
    heldBackSeconds: number;
  } | null;
}

const LOOK_AGAIN_MS = 250;
const INTERVAL_MS = 2_000;

/** Starts scans in the jobs service at `JOBS_URL` and waits until each has completed. */
export async function scan(names: readonly ScanName[]): Promise<void> {
  const jobs = await JobsService.local();
  for (const name of names) {
    const before = await jobs.ask<ScannerState>('POST', `/scans/${name}`);
    const { found, announced, enqueued, reads, seconds, heldBackSeconds, until } = await completed(jobs, name, before);
    const heldBack = heldBackSeconds >= 1 ? `, held back for ${heldBackSeconds.toFixed(0)} s by a long queue` : '';
    printLine(
      `${name}: ${found} jobs due by ${until}, ${announced} of them on the queue already, ${enqueued} put there, ${reads} reads, ${seconds.toFixed(2)} s${heldBack}`,
    );
  }
}

async function completed(jobs: JobsService, name: ScanName, before: ScannerState) {
  let reportedAt = performance.now();
  for (;;) {
    const { running, last } = (await jobs.ask<Record<ScanName, ScannerState>>('GET', '/scans'))[name];
    if (!running && last && last.startedAt !== before.last?.startedAt) return last;
    if (!running) throw new Error(`The ${name} scan failed: the log of the jobs service says why`);
    if (performance.now() - reportedAt > INTERVAL_MS) {
      printLine(`${name}: still scanning ...`);
      reportedAt = performance.now();
    }
    await sleep(LOOK_AGAIN_MS);
  }
}
