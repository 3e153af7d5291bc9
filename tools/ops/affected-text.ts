import type { AffectedReport, RefusedRequests } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { shortDuration } from './durations';
import { sourceText, tableOf } from './report';

const REFUSALS_SHOWN = 20;

/** The users who met a failure or were refused, for a terminal. */
export function affectedText(report: AffectedReport): string {
  const { from, to, requests, refused, failed, failuresByCode, users, refusals } = report;
  const { anonymousFailures, mails, deadlines } = report;
  const failures = users.flatMap(({ userId, failures: own }) =>
    own.map(({ kind, errorCode, at, requestId, succeededAt, cause }) => [
      userId,
      at,
      kind,
      errorCode,
      succeededAt === null ? 'NOT until now' : `succeeded ${succeededAt}`,
      cause ?? 'see ops request <request id>',
      requestId,
    ]),
  );
  const shown = refusals.slice(0, REFUSALS_SHOWN);
  return [
    `${from} to ${to}: ${counted(requests, 'request')}, ` +
      `${refused} refused with 4xx${codesText(codesOf(refusals))}, ${failed} failed with 5xx${codesText(failuresByCode)}`,
    ...(report.truncated ? ['The logs have more lines than were read: choose a shorter time.'] : []),
    ...(failures.length > 0
      ? ['', tableOf([['user', 'at', 'request', 'code', 'later', 'cause', 'request id'], ...failures])]
      : []),
    ...(anonymousFailures > 0 ? [`${counted(anonymousFailures, 'failed request')} without a user`] : []),
    ...(shown.length > 0
      ? ['', tableOf([['user', 'refused', 'code', 'times', 'last'], ...shown.map(refusalRow)])]
      : []),
    ...(refusals.length > shown.length ? [`and ${refusals.length - shown.length} more, see --json`] : []),
    ...(mails.length > 0 ? ['', 'mails late by more than a minute, or not sent until now:'] : []),
    ...mails.map(
      ({ userId, eventId, kind, outcome, delaySeconds }) =>
        `  ${userId}  ${kind}  ${eventId}  ${outcome}${delaySeconds === null ? '' : `, ${shortDuration(delaySeconds)} after the event`}`,
    ),
    ...(deadlines.length > 0 ? ['', 'deadlines applied late:'] : []),
    ...deadlines.map(({ jobId, lateSeconds, at }) => `  ${jobId}  ${shortDuration(lateSeconds)} late, at ${at}`),
    sourceText(report.source),
  ].join('\n');
}

const refusalRow = ({ userId, kind, status, errorCode, count, last }: RefusedRequests): string[] => [
  userId ?? '(none)',
  kind,
  `${status} ${errorCode}`,
  String(count),
  last,
];

function codesOf(refusals: readonly RefusedRequests[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, errorCode, count } of refusals) {
    const code = `${status} ${errorCode}`;
    counts[code] = (counts[code] ?? 0) + count;
  }
  return counts;
}

function codesText(counts: Readonly<Record<string, number>>): string {
  const codes = Object.entries(counts).map(([code, count]) => `${code}: ${count}`);
  return codes.length > 0 ? ` (${codes.join(', ')})` : '';
}

/** A spreadsheet calculates a cell that begins so, although it is quoted. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Quotes double quotation marks, as RFC 4180 says. Clients choose user ids: an apostrophe keeps a spreadsheet from calculating them. */
const cell = (value: string): string => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

export const affectedCsv = ({ users }: AffectedReport): string =>
  [
    ['user', 'at', 'request', 'code', 'job', 'succeededAt', 'cause', 'requestId'],
    ...users.flatMap(({ userId, failures }) =>
      failures.map(({ at, kind, errorCode, jobId, succeededAt, cause, requestId }) => [
        userId,
        at,
        kind,
        errorCode,
        jobId ?? '',
        succeededAt ?? '',
        cause ?? '',
        requestId,
      ]),
    ),
  ]
    .map((row) => row.map(cell).join(','))
    .join('\n');
