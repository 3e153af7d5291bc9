import { setTimeout as sleep } from 'node:timers/promises';
import { Argument, Command } from 'commander';
import { counted } from '@freelance/contracts/plain';
import type { OpsClient } from './ops-client';
import { type Report, reporting } from './report';
import { throttled } from './throttled';

const SCAN_NAMES = ['expiry', 'timeout'] as const;
type ScanName = (typeof SCAN_NAMES)[number];

interface CompletedScan {
  startedAt: string;
  until: string;
  seconds: number;
  reads: number;
  found: number;
  announced: number;
  enqueued: number;
  heldBackSeconds: number;
}

/** The state of a scan, as the jobs service reports it. */
interface ScannerState {
  running: boolean;
  last: CompletedScan | null;
}

const LOOK_AGAIN_MS = 250;
const COMPLETE_WITHIN_MS = 60_000;

/** `npm run ops -- scan`: does at once what the scans do every few minutes, so it needs no `--yes`. */
export const scanCommand = (): Command =>
  new Command('scan')
    .description('look now for what time is to do to jobs, and say what was found')
    .addArgument(new Argument('[name]', 'one scan instead of all').choices(SCAN_NAMES))
    .action(
      reporting(async (client, _options: object, name?: ScanName): Promise<Report> => {
        const scans: Partial<Record<ScanName, CompletedScan>> = {};
        for (const each of name ? [name] : SCAN_NAMES) scans[each] = await scanNow(client, each);
        return {
          data: scans,
          text: Object.entries(scans)
            .map(([each, scan]) => scanText(each, scan))
            .join('\n'),
        };
      }),
    );

/** Starts a scan and waits until it has completed. */
async function scanNow(client: OpsClient, name: ScanName): Promise<CompletedScan> {
  const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));
  const stateOf = async () => (await client.get<Record<ScanName, ScannerState>>('/ops/scans'))[name];
  const before = (await stateOf()).last?.startedAt ?? '';
  await client.change(`/ops/scans/${name}`, { apply: true });
  const startedAt = performance.now();
  do {
    // Each process of the service has a state of its own, and any of them can answer.
    const { last } = await stateOf();
    if (last && last.startedAt > before) return last;
    progress(`${name}: still scanning`);
    await sleep(LOOK_AGAIN_MS);
  } while (performance.now() - startedAt < COMPLETE_WITHIN_MS);
  throw new Error(`The ${name} scan has not completed in 60 s: the log of the jobs service says why`);
}

function scanText(name: string, scan: CompletedScan): string {
  const { found, announced, enqueued, reads, seconds, heldBackSeconds, until } = scan;
  const heldBack = heldBackSeconds >= 1 ? `, held back for ${heldBackSeconds.toFixed(0)} s by a long queue` : '';
  return `${name}: ${counted(found, 'job')} due by ${until}, ${announced} of them on the queue already, ${enqueued} put there, ${reads} reads, ${seconds.toFixed(2)} s${heldBack}`;
}
