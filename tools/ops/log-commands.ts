import { Command } from 'commander';
import type { AffectedReport, LimitsReport, RequestStep, RequestTrace } from '@freelance/contracts';
import { affectedCsv, affectedText } from './affected-text';
import { instant } from './arguments';
import { type Report, reporting, sourceText, tableOf } from './report';

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

function traceText({ requestId, source, userId, jobId, traceId, steps }: RequestTrace): string {
  const facts = [userId && `user ${userId}`, jobId, traceId && `trace ${traceId}`].filter(Boolean).join('  ');
  return [`request ${requestId}  ${facts}`, ...steps.map(stepText), sourceText(source)].join('\n');
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

export function limitsText({ caller, budgets, refusals, source, truncated }: LimitsReport): string {
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
      ? [tableOf([['refused with 429 by', 'request', 'times in 1h', 'last'], ...refused])]
      : [`No request ${truncated ? 'that was read ' : ''}was refused with 429 in the last hour`]),
    ...(truncated ? ['The logs have more requests than were read: the counts are of the newest.'] : []),
    sourceText(source),
  ].join('\n');
}
