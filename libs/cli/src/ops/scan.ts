import { setTimeout as sleep } from 'node:timers/promises';
import { CallSignatures, PlatformClock } from '@freelance/service';
import { localEnvironment, localSettings } from '../local-environment';
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
  const { JOBS_URL, INTERNAL_SIGNING_KEYS = '' } = localEnvironment(localSettings());
  const keys = INTERNAL_SIGNING_KEYS.split(',').filter((key) => key !== '');
  const jobs = new JobsService(JOBS_URL!, new CallSignatures(keys, new PlatformClock()));
  for (const name of names) {
    const before = await jobs.ask<ScannerState>('POST', `/scans/${name}`);
    const { found, enqueued, reads, seconds, heldBackSeconds, until } = await completed(jobs, name, before);
    const heldBack = heldBackSeconds >= 1 ? `, held back for ${heldBackSeconds.toFixed(0)} s by a long queue` : '';
    say(
      `${name}: ${found} jobs due by ${until}, ${enqueued} put on the queue, ${reads} reads, ${seconds.toFixed(2)} s${heldBack}`,
    );
  }
}

async function completed(jobs: JobsService, name: ScanName, before: ScannerState) {
  let toldAt = performance.now();
  for (;;) {
    const { running, last } = (await jobs.ask<Record<ScanName, ScannerState>>('GET', '/scans'))[name];
    if (!running && last && last.startedAt !== before.last?.startedAt) return last;
    if (!running) throw new Error(`The ${name} scan failed: the log of the jobs service says why`);
    if (performance.now() - toldAt > TELL_EVERY_MS) {
      say(`${name}: still scanning ...`);
      toldAt = performance.now();
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

/** The service itself, past the gateway, which leads nobody to its scans. */
class JobsService {
  constructor(
    private readonly origin: string,
    private readonly signatures: CallSignatures,
  ) {}

  async ask<Body>(method: string, path: string): Promise<Body> {
    const headers = this.signatures.headerFor({ method, path, headers: {} });
    const answer = await fetch(this.origin + path, { method, headers }).catch(() => {
      throw new Error(`Nothing answers at ${this.origin}: is the jobs service running, and does JOBS_URL name it?`);
    });
    if (answer.status === 401) {
      throw new Error('The jobs service refuses our signature: set INTERNAL_SIGNING_KEYS to what the service has');
    }
    if (!answer.ok)
      throw new Error(`${method} ${this.origin}${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Body;
  }
}
