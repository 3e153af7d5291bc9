import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import type { Status, StatusLevel, VersionsPage } from '@freelance/contracts';
import { printLine } from '../process/progress';
import { OpsClient } from './ops-client';
import { type OpsOptions, type Report, reporting } from './report';
import { statusText } from './status-text';
import { versionsText } from './versions-text';

const EXIT_CODES: Record<StatusLevel, number> = { well: 0, degraded: 1, down: 2, unknown: 3 };
const WATCH_EVERY_MS = 2_000;
/** Moves the cursor to the top left and clears the terminal. */
const CLEAR = '\u001b[H\u001b[2J';

/** `npm run ops -- status`: exit code 0 well, 1 degraded, 2 down, 3 the gateway does not tell. */
export const statusCommand = (): Command =>
  new Command('status')
    .description('show what works, what waits and why (exit code 0 well, 1 degraded, 2 down, 3 cannot tell)')
    .option('--watch', 'show it again every two seconds')
    .action(async (_options: object, command: Command) => {
      const options = command.optsWithGlobals<OpsOptions & { watch?: true }>();
      for await (const { data, text, exitCode } of statusReports(() => OpsClient.for(options))) {
        const shown = options.json ? JSON.stringify(data) : text;
        printLine(options.watch && !options.json ? `${CLEAR}${shown}` : shown);
        process.exitCode = exitCode;
        if (!options.watch) return;
        await sleep(WATCH_EVERY_MS);
      }
    });

/** Asks again for each report. After a failed answer it connects again: a token may have expired. */
export async function* statusReports(
  connect: () => Promise<OpsClient>,
): AsyncGenerator<Report & { exitCode: number }, never> {
  let client: OpsClient | undefined;
  for (;;) {
    let status: Status | Error;
    try {
      client ??= await connect();
      status = await client.get<Status>('/ops/status');
    } catch (error) {
      client = undefined;
      status = error as Error;
    }
    yield status instanceof Error ? unknownStatus(status) : knownStatus(status);
  }
}

const knownStatus = (status: Status) => ({
  data: status,
  text: statusText(status),
  exitCode: EXIT_CODES[status.level],
});

const unknownStatus = ({ message }: Error) => ({
  data: { level: 'unknown', reasons: [{ sentence: message }] },
  text: message,
  exitCode: EXIT_CODES.unknown,
});

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
