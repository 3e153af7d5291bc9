import { counted, type Status, type StatusLevel, type StatusReason } from '@freelance/contracts';
import { type ServiceName, SERVICE_NAMES } from '@freelance/manifest';
import type { ReportedCheck } from '../../upstreams/upstream-health';
import { mixedVersions, runningOf } from './instances-of';
import type { StatusFacts } from './status-facts';

/** The page in docs/runbooks for a check that fails or is degraded. */
const RUNBOOK_OF_CHECK: Readonly<Record<string, string>> = {
  ses: 'MailStopped',
  queues: 'HandlersFailing',
  clock: 'ClockOff',
  dynamodb: 'ServiceDown',
};

const OLD_MESSAGES_SECONDS = 300;
const OLD_EVENTS_SECONDS = 60;
const MANY_DEAD_LETTERS = 10;
const FAILING_SHARE = 0.01;
const SLOW_SECONDS = 1;
const ENOUGH_REQUESTS = 50;
/** One failed request says nothing, as in the alarm ApiFailing. */
const ENOUGH_FAILURES = 2;
const CLOCK_OFF_SECONDS = 1;
const LATE_MS = 60_000;

const ORDER: readonly StatusLevel[] = ['unknown', 'down', 'degraded', 'well'];
const rank = (level: StatusLevel): number => ORDER.indexOf(level);

export const levelOf = (reasons: readonly StatusReason[]): StatusLevel =>
  reasons.map(({ level }) => level).sort((a, b) => rank(a) - rank(b))[0] ?? 'well';

type Parts = Pick<Status, 'services' | 'queues' | 'outboxes' | 'time' | 'worstClock'>;

/** Why the platform is not well, the worst reason first. */
export function reasonsFor(facts: StatusFacts, parts: Parts): StatusReason[] {
  return [
    ...unreadableState(facts),
    ...reasonsOfChecks(facts),
    ...facts.services.flatMap((service) => reasonsOfService(service, facts, parts)),
    ...reasonsOfQueues(parts),
    ...reasonsOfTime(facts, parts),
    ...mixed(facts),
  ].sort((a, b) => rank(a.level) - rank(b.level));
}

const degraded = (runbook: string, sentence: string, since?: string): StatusReason => ({
  level: 'degraded',
  sentence,
  runbook,
  ...(since === undefined ? {} : { since }),
});

/** The likely cause when services are down too, so it comes first then. */
function unreadableState({ instances, reports }: StatusFacts): StatusReason[] {
  const failure = Object.values(instances).find((rows): rows is Error => rows instanceof Error);
  if (!failure) return [];
  const isDown = Object.values(reports).some((report) => report instanceof Error || !report.ready);
  const sentence = `The state of the processes cannot be read: ${failure.message}`;
  return [{ level: isDown ? 'down' : 'degraded', sentence, runbook: 'ServiceDown' }];
}

function reasonsOfService(service: ServiceName, facts: StatusFacts, { services }: Parts): StatusReason[] {
  const report = facts.reports[service];
  if (report instanceof Error) return [{ level: 'down', sentence: report.message, runbook: 'ServiceDown' }];
  const { failing, p95, requests } = services.find((status) => status.service === service)!;
  if (requests < ENOUGH_REQUESTS) return [];
  return [
    ...(failing !== null && failing > FAILING_SHARE && Math.round(failing * requests) >= ENOUGH_FAILURES
      ? [degraded('ApiFailing', `${service} answers ${(failing * 100).toFixed(1)} % of requests with 5xx`)]
      : []),
    ...(p95 !== null && p95 > SLOW_SECONDS
      ? [degraded('ApiSlow', `${service} answers in ${Math.round(p95 * 1_000)} ms (p95)`)]
      : []),
  ];
}

interface FoundCheck extends Check {
  service: string;
  level: 'down' | 'degraded';
  consequence: string;
}

/** One reason for each failing part, with all services that report it: a frozen database is one cause, not four. */
function reasonsOfChecks(facts: StatusFacts): StatusReason[] {
  const found = facts.services.flatMap((service): FoundCheck[] => {
    const { failing, degraded: reduced, isDown } = checksOf(service, facts);
    const level = isDown ? 'down' : 'degraded';
    return [
      ...failing.map((check) => ({ ...check, service, level, consequence: 'not ready' }) as const),
      ...reduced.map((check) => ({ ...check, service, level: 'degraded', consequence: 'degraded' }) as const),
    ];
  });
  const kindOf = ({ level, consequence, name }: FoundCheck) => `${level} ${consequence} ${name}`;
  return [...new Set(found.map(kindOf))].map((kind) => {
    const same = found.filter((check) => kindOf(check) === kind);
    const [{ level, consequence, name, message }] = same as [FoundCheck];
    const since = same.flatMap((check) => check.since ?? []).sort()[0];
    return {
      level,
      sentence: `${same.map(({ service }) => service).join(', ')} ${consequence}: ${name}: ${message}`,
      runbook: RUNBOOK_OF_CHECK[name] ?? (consequence === 'not ready' ? 'ServiceDown' : 'Degraded'),
      ...(since === undefined ? {} : { since }),
    };
  });
}

type Check = ReportedCheck & { since?: string };

/**
 * The failed checks of a service. Where one replica runs, its answer of now counts; a stored state is up to 15 seconds old.
 * The gateway's checks of other services repeat what these report.
 */
export function checksOf(
  service: ServiceName,
  { instances, reports, now }: StatusFacts,
): { failing: Check[]; degraded: Check[]; isDown: boolean } {
  const rows = instances[service] ?? [];
  const running = rows instanceof Error ? [] : runningOf(rows, now);
  const answered = reports[service];
  const report = answered instanceof Error ? undefined : answered;
  const stored = report && running.length <= 1 ? [] : running;
  const sinceOf = (name: string) =>
    running.flatMap(({ failing, degraded: reduced }) => [...failing, ...reduced]).find((check) => check.name === name)
      ?.since;
  const once = (checks: readonly Check[]): Check[] =>
    [...new Map(checks.map((check) => [check.name, check])).values()]
      .filter(({ name }) => !(SERVICE_NAMES as string[]).includes(name))
      .map((check) => {
        const since = sinceOf(check.name);
        return { name: check.name, message: check.message, ...(since === undefined ? {} : { since }) };
      });
  return {
    failing: once([...stored.flatMap(({ failing }) => failing), ...(report?.failing ?? [])]),
    degraded: once([...stored.flatMap((instance) => instance.degraded), ...(report?.degraded ?? [])]),
    isDown: report !== undefined && !report.ready && !stored.some(({ ready }) => ready),
  };
}

function reasonsOfQueues({ queues, outboxes }: Parts): StatusReason[] {
  return [
    ...queues.flatMap(({ queue, waiting, oldest, dead }) => [
      ...(oldest !== null && oldest > OLD_MESSAGES_SECONDS
        ? [
            degraded(
              'QueueOld',
              `${queue}: ${counted(waiting, 'message')} waiting, the oldest for ${Math.round(oldest)} s`,
            ),
          ]
        : []),
      ...(dead > 0
        ? [
            degraded(
              dead > MANY_DEAD_LETTERS ? 'DeadLettersMany' : 'DeadLetters',
              `${queue}: ${counted(dead, 'dead letter')}, see: dlq show ${queue}`,
            ),
          ]
        : []),
    ]),
    ...outboxes
      .filter(({ oldest }) => oldest !== null && oldest > OLD_EVENTS_SECONDS)
      .map(({ service, waiting, oldest }) =>
        degraded(
          'OutboxStuck',
          `${service}: ${counted(waiting, 'event')} not published, the oldest for ${Math.round(oldest!)} s`,
        ),
      ),
  ];
}

function reasonsOfTime({ now, instances }: StatusFacts, { time, worstClock }: Parts): StatusReason[] {
  const jobs = instances.jobs === undefined || instances.jobs instanceof Error ? [] : runningOf(instances.jobs, now);
  const isYoung = jobs.every(({ startedAt }) => now.getTime() - Date.parse(startedAt) < LATE_MS);
  return [
    ...time
      .filter(({ overdue }) => overdue > 0 && !isYoung)
      .map(({ kind, overdue }) => degraded('DeadlinesLate', `${kind}: ${counted(overdue, 'job')} past the deadline`)),
    ...(Math.abs(worstClock) > CLOCK_OFF_SECONDS
      ? [degraded('ClockOff', `The clock of a machine is off by ${worstClock.toFixed(1)} s`)]
      : []),
  ];
}

const mixed = ({ instances, now }: StatusFacts): StatusReason[] =>
  mixedVersions(
    Object.values(instances).flatMap((rows) => (rows instanceof Error ? [] : rows)),
    now,
  ).map(({ service, versions, since }) =>
    degraded('VersionsMixed', `${service} runs ${versions.join(' and ')}`, since),
  );
