import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import type { LogLine, LogPage } from '@freelance/contracts';
import { printFailure, printLine } from '../process/progress';
import { OpsClient, UnreachableError } from './ops-client';
import type { OpsOptions } from './report';

const POLL_MS = 1_000;
const FIRST_LINES_MS = 60_000;
const MOST_LINES = 1_000;

interface TailOptions extends OpsOptions {
  job?: string;
  user?: string;
  request?: string;
  level: string;
}

/** `npm run ops -- tail`: the logs of all services as one timeline. */
export const tailCommand = (): Command =>
  new Command('tail')
    .description('show the last minute of the logs of all services in one timeline, and follow them; Ctrl-C ends it')
    .option('--job <id>', 'only lines about this job')
    .option('--user <id>', 'only lines about this user')
    .option('--request <id>', 'only lines of this request')
    .addOption(
      new Option('--level <level>', 'the lowest level').choices(['debug', 'info', 'warn', 'error']).default('info'),
    )
    .action(async (_options: object, command: Command) => {
      const { job, user, request, level, json, ...target } = command.optsWithGlobals<TailOptions>();
      const client = await OpsClient.for(target);
      const query = { jobId: job, userId: user, requestId: request, level };
      for await (const line of followLogs(client, query)) printLine(json ? JSON.stringify(line) : lineText(line));
    });

/**
 * The lines of the last minute and then each new one, until `signal` ends it. A gateway that stops answering is asked again.
 * @throws UnreachableError when the gateway does not answer the first time
 */
export async function* followLogs(
  client: OpsClient,
  query: { jobId?: string; userId?: string; requestId?: string; level: string },
  signal?: AbortSignal,
): AsyncGenerator<LogLine> {
  let shown = new Set<string>();
  let after: string | undefined;
  const from = new Date(Date.now() - FIRST_LINES_MS).toISOString();
  let hasAnswered = false;
  let isSilent = false;
  for (;;) {
    const page = await client
      .get<LogPage>('/ops/logs', { ...query, from, after, limit: MOST_LINES })
      .catch((error: unknown) => {
        if (!hasAnswered || !(error instanceof UnreachableError)) throw error;
        if (!isSilent) printFailure(error);
        return undefined;
      });
    isSilent = page === undefined;
    if (page) {
      hasAnswered = true;
      const { lines, truncated } = page;
      if (truncated) printFailure(`There were more than ${MOST_LINES} lines: older ones are left out`);
      // CloudWatch gives the newest lines again.
      const texts = lines.map((line) => JSON.stringify(line));
      for (const [index, line] of lines.entries()) if (!shown.has(texts[index]!)) yield line;
      shown = new Set(texts);
      after = page.next;
    }
    await sleep(POLL_MS, undefined, { signal });
  }
}

const LEVEL_NAMES: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };
const LEFT_OUT = new Set([
  'time',
  'level',
  'service',
  'instance',
  'version',
  'msg',
  'context',
  'calls',
  'err',
  'traceId',
  'messageId',
]);

/** One line of the terminal: the time of day, level, service, unit of work, and the other fields. */
export function lineText(line: LogLine): string {
  const { time, level, service, msg, err } = line;
  const fields = Object.entries(line)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const error = (err as { message?: string } | undefined)?.message;
  const failure = error === undefined ? [] : [`error="${error}"`];
  return [
    time.slice(11, 23),
    (LEVEL_NAMES[level] ?? String(level)).padEnd(5),
    service.replace('-service', '').padEnd(13),
    msg,
    ...fields,
    ...failure,
  ].join(' ');
}
