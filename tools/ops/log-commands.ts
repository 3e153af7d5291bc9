import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { AffectedReport, LimitsReport, LogLine, LogPage, RequestStep, RequestTrace } from '@freelance/contracts';
import { printLine } from '../process/progress';
import { shortDuration } from './durations';
import { OpsClient } from './ops-client';
import { type OpsOptions, type Report, reporting, tableOf } from './report';

const POLL_MS = 1_000;
/** Lines of other services may be written a moment later. */
const OVERLAP_MS = 2_000;

interface Period {
  from?: string;
  to?: string;
}

const withPeriod = (command: Command, usual: string): Command =>
  command
    .option('--from <instant>', `ISO 8601, or a time ago like 30m or 2h (default: ${usual} ago)`, instant)
    .option('--to <instant>', 'the same (default: now)', instant);

/** `npm run ops -- request <id>`: what one request caused. */
export const requestCommand = (): Command =>
  withPeriod(new Command('request'), '24h')
    .description('show everything that one request caused, from HTTP to mail')
    .argument('<requestId>', 'X-Request-ID of the response, or requestId of its error body')
    .action(
      reporting(async (client, { from, to }: Period, requestId: string): Promise<Report> => {
        const trace = await client.get<RequestTrace>(`/ops/requests/${encodeURIComponent(requestId)}`, { from, to });
        return { data: trace, text: traceText(trace) };
      }),
    );

/** `npm run ops -- affected`: who met a failure. */
export const affectedCommand = (): Command =>
  withPeriod(new Command('affected'), '1h')
    .description('list the users who met a failure, and whether their request succeeded later')
    .option('--csv', 'print the failures as CSV')
    .action(
      reporting(async (client, { from, to, csv }: Period & { csv?: true }): Promise<Report> => {
        const report = await client.get<AffectedReport>('/ops/affected', { from, to });
        return { data: report, text: csv ? affectedCsv(report) : affectedText(report) };
      }),
    );

/** `npm run ops -- limits <user|address>`: why a caller gets 429. */
export const limitsCommand = (): Command =>
  new Command('limits')
    .description('show the rate limits of a user or a client address, and what they refused in the last hour')
    .argument('<caller>', 'user id or IP address')
    .action(
      reporting(async (client, _options: object, caller: string): Promise<Report> => {
        const isAddress = /^[\d.]+$|^[\da-fA-F]*:[\da-fA-F:.]*$/.test(caller);
        const report = await client.get<LimitsReport>(
          '/ops/limits',
          isAddress ? { address: caller } : { user: caller },
        );
        return { data: report, text: limitsText(report) };
      }),
    );

interface TailOptions extends OpsOptions {
  job?: string;
  user?: string;
  request?: string;
  level: string;
}

/** `npm run ops -- tail`: the logs of all services as one timeline. */
export const tailCommand = (): Command =>
  new Command('tail')
    .description('follow the logs of all services in one timeline; Ctrl-C ends it')
    .option('--job <id>', 'only lines about this job')
    .option('--user <id>', 'only lines about this user')
    .option('--request <id>', 'only lines of this request')
    .addOption(
      new Option('--level <level>', 'the lowest level').choices(['debug', 'info', 'warn', 'error']).default('info'),
    )
    .action(async (_options: object, command: Command) => {
      const { job, user, request, level, json, ...target } = command.optsWithGlobals<TailOptions>();
      const client = await OpsClient.for(target);
      const shown = new Set<string>();
      let from = new Date(Date.now() - 60_000);
      for (;;) {
        const query = { from: from.toISOString(), jobId: job, userId: user, requestId: request, level, limit: 1_000 };
        const { lines } = await client.get<LogPage>('/ops/logs', query);
        for (const line of lines) {
          const text = JSON.stringify(line);
          if (shown.has(text)) continue;
          shown.add(text);
          printLine(json ? text : lineText(line));
        }
        const newest = lines.at(-1);
        if (newest) from = new Date(Math.max(from.getTime(), Date.parse(newest.time) - OVERLAP_MS));
        await sleep(POLL_MS);
      }
    });

function traceText({ requestId, source, userId, jobId, steps }: RequestTrace): string {
  const facts = [userId && `user ${userId}`, jobId].filter(Boolean).join('  ');
  return [`request ${requestId}  ${facts}`, ...steps.map(stepText), `from ${source}`].join('\n');
}

function stepText({
  at,
  afterMs,
  ms,
  depth,
  service,
  instance,
  version,
  what,
  outcome,
  errorCode,
  calls,
}: RequestStep) {
  const indent = '  '.repeat(depth);
  const result = [outcome, errorCode].filter(Boolean).join(' ');
  const took = ms === null ? '' : `${ms} ms`;
  const head = `${at.slice(11, 23)}  +${afterMs} ms  ${indent}${service.replace('-service', '')}  ${what}  ${result}  ${took}  (${instance} ${version})`;
  const called = calls.map(
    (call) => `${' '.repeat(14)}${indent}    ${call.name}  ${call.ms} ms${call.error ? `  ${call.error}` : ''}`,
  );
  return [head, ...called].join('\n');
}

function affectedText(report: AffectedReport): string {
  const { from, to, requests, refused, failed, failuresByCode, users, anonymousFailures, mails, deadlines } = report;
  const failures = users.flatMap(({ userId, failures: own }) =>
    own.map(({ kind, errorCode, at, requestId, succeededAt }) => [
      userId,
      at,
      kind,
      errorCode,
      succeededAt === null ? 'NOT until now' : `succeeded ${succeededAt}`,
      requestId,
    ]),
  );
  const codes = Object.entries(failuresByCode).map(([code, count]) => `${code} ${count}`);
  return [
    `${from} to ${to}: ${requests} requests, ${refused} refused, ${failed} failed${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`,
    ...(report.truncated ? ['The logs have more lines than were read: choose a shorter time.'] : []),
    ...(failures.length > 0
      ? ['', tableOf([['user', 'at', 'request', 'code', 'later', 'request id'], ...failures])]
      : []),
    ...(anonymousFailures > 0 ? [`${anonymousFailures} failed requests had no user`] : []),
    ...(mails.length > 0 ? ['', 'mails late by more than a minute, or not sent until now:'] : []),
    ...mails.map(
      ({ userId, eventId, kind, outcome, delaySeconds }) =>
        `  ${userId}  ${kind}  ${eventId}  ${outcome}${delaySeconds === null ? '' : `, ${shortDuration(delaySeconds)} after the event`}`,
    ),
    ...(deadlines.length > 0 ? ['', 'deadlines applied late:'] : []),
    ...deadlines.map(({ jobId, lateSeconds, at }) => `  ${jobId}  ${shortDuration(lateSeconds)} late, at ${at}`),
    `from ${report.source}`,
  ].join('\n');
}

/** Quotes double quotation marks, as RFC 4180 says. */
const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;

const affectedCsv = ({ users }: AffectedReport): string =>
  [
    ['user', 'at', 'request', 'code', 'job', 'succeededAt', 'requestId'],
    ...users.flatMap(({ userId, failures }) =>
      failures.map(({ at, kind, errorCode, jobId, succeededAt, requestId }) => [
        userId,
        at,
        kind,
        errorCode,
        jobId ?? '',
        succeededAt ?? '',
        requestId,
      ]),
    ),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\n');

function limitsText({ caller, budgets, refusals, source }: LimitsReport): string {
  const rows = budgets.map(({ budget, calls, windowSeconds, taken, resetSeconds }) => [
    budget,
    `${calls} in ${windowSeconds} s`,
    taken === null ? 'unknown' : String(taken),
    `${resetSeconds} s`,
  ]);
  const refused = refusals.map(({ budget, kind, count, last }) => [budget, kind, String(count), last]);
  return [
    caller,
    tableOf([['budget', 'limit', 'taken', 'resets in'], ...rows]),
    '',
    ...(refused.length > 0
      ? [tableOf([['refused by', 'request', 'times in 1h', 'last'], ...refused])]
      : ['No request was refused in the last hour']),
    `from ${source}`,
  ].join('\n');
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

function lineText(line: LogLine): string {
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

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `2026-01-15T21:00:00Z`, or a time ago: `30m`. */
function instant(text: string): string {
  const [, count, unit] = /^(\d{1,5})([smhd])$/.exec(text) ?? [];
  if (count && unit) return new Date(Date.now() - Number(count) * UNIT_MS[unit]!).toISOString();
  const at = Date.parse(text);
  if (Number.isNaN(at))
    throw new InvalidArgumentError('Give an instant like 2026-01-15T21:00:00Z, or a time ago like 30m.');
  return new Date(at).toISOString();
}
