import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Status, StatusLevel, VersionsPage } from '@freelance/contracts';
import { printLine } from '../process/progress';
import { OpsClient, UnreachableError } from './ops-client';
import { type OpsOptions, type Report, reporting } from './report';
import { statusText } from './status-text';
import { versionsText } from './versions-text';

const EXIT_CODES: Record<StatusLevel, number> = { well: 0, degraded: 1, down: 2, unknown: 3 };
const WATCH_EVERY_MS = 2_000;
/** Moves the cursor to the top left and clears the terminal. */
const CLEAR = '\u001b[H\u001b[2J';

/** `npm run ops -- status`: exit code 0 well, 1 degraded, 2 down, 3 the gateway does not answer. */
export const statusCommand = (): Command =>
  new Command('status')
    .description('show what works, what waits and why (exit code 0 well, 1 degraded, 2 down, 3 cannot tell)')
    .option('--watch', 'show it again every two seconds')
    .action(async (options: OpsOptions & { watch?: true }, command: Command) => {
      const all = command.optsWithGlobals<OpsOptions & { watch?: true }>();
      const client = await OpsClient.for(all);
      do {
        const { data, text, exitCode } = await statusReport(client);
        const shown = all.json ? JSON.stringify(data) : text;
        printLine(options.watch && !all.json ? `${CLEAR}${shown}` : shown);
        process.exitCode = exitCode;
        if (options.watch) await sleep(WATCH_EVERY_MS);
      } while (options.watch);
    });

async function statusReport(client: OpsClient): Promise<Report & { exitCode: number }> {
  try {
    const status = await client.get<Status>('/ops/status');
    return { data: status, text: statusText(status), exitCode: EXIT_CODES[status.level] };
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return { data: { level: 'unknown', reasons: [{ sentence: error.message }] }, text: error.message, exitCode: 3 };
  }
}

/** `npm run ops -- versions`: the processes that run, with `--all` also those of the last two days that have ended. */
export const versionsCommand = (): Command =>
  new Command('versions')
    .description('list every process with its version, the newest first')
    .option('--all', 'also those that have ended')
    .action(
      reporting(async (client, { all }: { all?: true }): Promise<Report> => {
        const page = await client.get<VersionsPage>('/ops/versions');
        return { data: page, text: versionsText(page, { all: all === true, now: new Date().toISOString() }) };
      }),
    );
