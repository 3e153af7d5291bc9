import { setTimeout as sleep } from 'node:timers/promises';
import { serviceVariables } from '../../../../localstack/embedded';
import { localSettings } from '../local-environment';
import { say } from '../progress';

export const SCAN_NAMES = ['expiry', 'timeout'] as const;
type ScanName = (typeof SCAN_NAMES)[number];

/** What the jobs service says of a scan. */
interface ScannerState {
  running: boolean;
  last: {
    startedAt: string;
    until: string;
    seconds: number;
    reads: number;
    found: number;
    enqueued: number;
    heldBackSeconds: number;
  } | null;
}

const LOOK_AGAIN_MS = 250;
const TELL_EVERY_MS = 2_000;

/** Starts scans on the jobs service that `JOBS_URL` names and waits until each has completed. */
export async function scan(names: readonly ScanName[]): Promise<void> {
  const jobsUrl = process.env.JOBS_URL || serviceVariables(localSettings().appPorts).JOBS_URL!;
  for (const name of names) {
    const before = await ask<ScannerState>(jobsUrl, 'POST', `/scans/${name}`);
    const { found, enqueued, reads, seconds, heldBackSeconds, until } = await completed(jobsUrl, name, before);
    const heldBack = heldBackSeconds >= 1 ? `, held back for ${heldBackSeconds.toFixed(0)} s by a long queue` : '';
    say(
      `${name}: ${found} jobs due by ${until}, ${enqueued} put on the queue, ${reads} reads, ${seconds.toFixed(2)} s${heldBack}`,
    );
  }
}

async function completed(jobsUrl: string, name: ScanName, before: ScannerState) {
  let toldAt = performance.now();
  for (;;) {
    const { running, last } = (await ask<Record<ScanName, ScannerState>>(jobsUrl, 'GET', '/scans'))[name];
    if (!running && last && last.startedAt !== before.last?.startedAt) return last;
    if (!running) throw new Error(`The ${name} scan failed: the log of the jobs service says why`);
    if (performance.now() - toldAt > TELL_EVERY_MS) {
      say(`${name}: still scanning ...`);
      toldAt = performance.now();
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

async function ask<Body>(origin: string, method: string, path: string): Promise<Body> {
  const answer = await fetch(origin + path, { method }).catch(() => {
    throw new Error(`Nothing answers at ${origin}: is the jobs service running, and does JOBS_URL name it?`);
  });
  if (!answer.ok) throw new Error(`${method} ${origin}${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}
