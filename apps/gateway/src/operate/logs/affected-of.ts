import type { AffectedReport, AffectedUser, LogLine, RefusedRequests, RequestStep } from '@freelance/contracts';

const LATE_MS = 60_000;
/** Mails with these outcomes were sent, or nobody should get them. */
const SETTLED: ReadonlySet<unknown> = new Set(['sent', 'repeat', 'unsubscribed', 'unverified', 'obsolete']);

interface Facts {
  from: Date;
  to: Date;
  source: string;
  truncated: boolean;
}

/**
 * Who met a failure between two instants, and whether the same request succeeded later. A request counts when it began
 * before the end and ended after the begin.
 * @param lines of all services from `from` until now, in order of time
 */
export function affectedOf(lines: readonly LogLine[], { from, to, source, truncated }: Facts): AffectedReport {
  const until = to.toISOString();
  const within = lines.filter((line) => startOf(line) <= until);
  const requests = within.filter(isRequestOfClient);
  const failed = requests.filter(({ outcome }) => outcome === 'failed');
  return {
    from: from.toISOString(),
    to: until,
    source,
    truncated,
    services: [...new Set(lines.map(({ service }) => service))].sort(),
    requests: requests.length,
    refused: requests.filter(({ outcome }) => outcome === 'refused').length,
    failed: failed.length,
    failuresByCode: countsBy(failed.map(codeOf)),
    refusals: refusalsOf(requests.filter(({ outcome }) => outcome === 'refused')),
    users: usersOf(failed, successesAfter(lines), causesIn(lines)),
    anonymousFailures: failed.filter(({ userId }) => userId === undefined).length,
    mails: mailsOf(lines, until),
    deadlines: within
      .filter(({ msg }) => msg === 'Deadline applied late')
      .map(({ jobId, lateSeconds, time }) => ({
        jobId: String(jobId),
        lateSeconds: Number(lateSeconds),
        at: time,
      })),
  };
}

const isRequestOfClient = ({ msg, service, kind }: LogLine): boolean =>
  msg === 'request' && service === 'gateway' && !/ \/(ops|health)\//.test(String(kind));

const codeOf = ({ errorCode, status }: LogLine): string => String(errorCode ?? status);

/** A line is written at the end of its work. */
const startOf = ({ time, ms }: LogLine): string =>
  typeof ms === 'number' ? new Date(Date.parse(time) - ms).toISOString() : time;

function refusalsOf(refused: readonly LogLine[]): RefusedRequests[] {
  const found = new Map<string, RefusedRequests>();
  for (const line of refused) {
    const userId = typeof line.userId === 'string' ? line.userId : null;
    const [kind, status, errorCode, at] = [String(line.kind), Number(line.status), codeOf(line), startOf(line)];
    const key = JSON.stringify([userId, kind, status, errorCode]);
    const { count, last } = found.get(key) ?? { count: 0, last: at };
    found.set(key, { userId, kind, status, errorCode, count: count + 1, last: at > last ? at : last });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** By request id: the last failed call of the service, or else that of the gateway. */
function causesIn(lines: readonly LogLine[]): Map<string, string> {
  const failedCalls = lines
    .filter(({ msg }) => msg === 'request')
    .sort((a, b) => Number(b.service === 'gateway') - Number(a.service === 'gateway'))
    .flatMap(({ requestId, calls = [] }) =>
      (calls as RequestStep['calls']).flatMap(({ name, error }): [string, string][] =>
        requestId === undefined || error === undefined ? [] : [[requestId, `${name}: ${error}`]],
      ),
    );
  return new Map(failedCalls);
}

function usersOf(
  failed: readonly LogLine[],
  succeededAt: ReadonlyMap<LogLine, string>,
  causes: ReadonlyMap<string, string>,
): AffectedUser[] {
  const failures = new Map<string, AffectedUser['failures']>();
  for (const line of failed) {
    if (typeof line.userId !== 'string') continue;
    const own = failures.get(line.userId) ?? [];
    own.push({
      kind: String(line.kind),
      errorCode: codeOf(line),
      at: startOf(line),
      requestId: String(line.requestId),
      ...(typeof line.jobId === 'string' ? { jobId: line.jobId } : {}),
      succeededAt: succeededAt.get(line) ?? null,
      cause: causes.get(String(line.requestId)) ?? null,
    });
    failures.set(line.userId, own);
  }
  return [...failures].map(([userId, own]) => ({ userId, failures: own }));
}

/**
 * When the same request of the same user succeeded next, for each failed one. One pass from the newest line: a report of
 * an incident has tens of thousands of lines, and the gateway answers clients meanwhile.
 */
function successesAfter(lines: readonly LogLine[]): Map<LogLine, string> {
  const next = new Map<string, string>();
  const found = new Map<LogLine, string>();
  for (const line of lines.toReversed().filter(isRequestOfClient)) {
    const { userId, kind, jobId, outcome, time } = line;
    if (outcome === 'ok') {
      next.set(JSON.stringify([userId, kind]), time);
      next.set(JSON.stringify([userId, kind, jobId]), time);
    }
    // A request without a job may have succeeded with any job: creating one names it only then.
    const at = next.get(JSON.stringify(jobId === undefined ? [userId, kind] : [userId, kind, jobId]));
    if (outcome === 'failed' && at !== undefined) found.set(line, at);
  }
  return found;
}

/** The last known outcome of each mail whose first try was within the time. */
function mailsOf(lines: readonly LogLine[], until: string): AffectedReport['mails'] {
  const tries = lines.filter(({ msg }) => msg === 'mail');
  const keyOf = ({ userId, eventId }: LogLine) => `${String(userId)} ${String(eventId)}`;
  const firstWithin = new Set(tries.filter(({ time }) => time <= until).map(keyOf));
  const last = new Map(tries.filter((line) => firstWithin.has(keyOf(line))).map((line) => [keyOf(line), line]));
  return [...last.values()]
    .map((line) => ({ line, delayMs: typeof line.delayMs === 'number' ? line.delayMs : null }))
    .filter(({ line, delayMs }) => !SETTLED.has(line.outcome) || (delayMs ?? 0) > LATE_MS)
    .map(({ line, delayMs }) => ({
      userId: String(line.userId),
      eventId: String(line.eventId),
      kind: String(line.kind),
      outcome: String(line.outcome),
      delaySeconds: delayMs === null ? null : Math.round(delayMs / 1_000),
    }));
}

function countsBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
