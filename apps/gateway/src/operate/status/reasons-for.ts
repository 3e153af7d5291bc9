import { counted, type StatusLevel, type StatusReason } from '@freelance/contracts';
import type { ServiceName } from '@freelance/manifest';
import { type Check, checksOf } from './checks-of';
import { databaseFault, type DependencyFault, messagingFault } from './dependency-faults';
import { runningOf } from './instances-of';
import { reasonsOfProcesses } from './process-reasons';
import type { StatusFacts, StatusParts } from './status-facts';

/** The page in docs/runbooks for a check that fails or is degraded. */
const RUNBOOK_OF_CHECK: Readonly<Record<string, string>> = {
  ses: 'MailStopped',
  queues: 'Degraded',
  topics: 'Degraded',
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
const LATE_MS = 60_000;

const ORDER: readonly StatusLevel[] = ['unknown', 'down', 'degraded', 'well'];
const rank = (level: StatusLevel): number => ORDER.indexOf(level);

export const levelOf = (reasons: readonly StatusReason[]): StatusLevel =>
  reasons.map(({ level }) => level).sort((a, b) => rank(a) - rank(b))[0] ?? 'well';

/** Why the platform is not well, the worst reason first. */
export function reasonsFor(facts: StatusFacts, parts: StatusParts): StatusReason[] {
  const faults = [databaseFault(facts), messagingFault(facts, parts)].filter((fault) => fault !== undefined);
  const isExplained: DependencyFault['explains'] = (service, check) =>
    faults.some(({ explains }) => explains(service, check));
  return [
    ...faults.map(({ reason }) => reason),
    ...reasonsOfChecks(facts, isExplained),
    ...facts.services.flatMap((service) => (isExplained(service) ? [] : reasonsOfService(service, facts, parts))),
    ...reasonsOfQueues(facts, parts),
    ...reasonsOfTime(facts, parts),
    ...reasonsOfProcesses(facts),
  ].sort((a, b) => rank(a.level) - rank(b.level));
}

const degraded = (runbook: string, sentence: string, since?: string): StatusReason => ({
  level: 'degraded',
  sentence,
  runbook,
  ...(since === undefined ? {} : { since }),
});

function reasonsOfService(service: ServiceName, facts: StatusFacts, { services }: StatusParts): StatusReason[] {
  const report = facts.reports[service];
  if (report instanceof Error) return [{ level: 'down', sentence: report.message, runbook: 'ServiceDown' }];
  const { failing, p95, requests } = services.find((status) => status.service === service)!;
  if (requests === null || requests < ENOUGH_REQUESTS) return [];
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
function reasonsOfChecks(facts: StatusFacts, isExplained: DependencyFault['explains']): StatusReason[] {
  const found = facts.services.flatMap((service): FoundCheck[] => {
    const { failing, degraded: reduced, isDown } = checksOf(service, facts);
    const level = isDown ? 'down' : 'degraded';
    return [
      ...failing.map((check) => ({ ...check, service, level, consequence: 'not ready' }) as const),
      ...reduced.map((check) => ({ ...check, service, level: 'degraded', consequence: 'degraded' }) as const),
    ].filter(({ name }) => !isExplained(service, name));
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

function reasonsOfQueues(facts: StatusFacts, { queues, outboxes }: StatusParts): StatusReason[] {
  const isCounted = queues.some(({ waiting }) => waiting !== null);
  return [
    // Where none is counted, SQS or the services are the reason.
    ...facts.queues.queues
      .filter(({ error }) => error !== null && isCounted)
      .map(({ queue, error }) => degraded('Degraded', `${queue} cannot be counted: ${error}`)),
    ...queues.flatMap(({ queue, waiting, oldest, dead }) => [
      ...(waiting !== null && oldest !== null && oldest > OLD_MESSAGES_SECONDS
        ? [
            degraded(
              'QueueOld',
              `${queue}: ${counted(waiting, 'message')} waiting, the oldest for ${Math.round(oldest)} s`,
            ),
          ]
        : []),
      ...(dead !== null && dead > 0
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

function reasonsOfTime({ now, instances }: StatusFacts, { time }: StatusParts): StatusReason[] {
  const jobs = instances.jobs instanceof Error ? [] : runningOf(instances.jobs, now);
  const isYoung = jobs.every(({ startedAt }) => now.getTime() - Date.parse(startedAt) < LATE_MS);
  return [
    ...time
      .filter(({ overdue }) => overdue > 0 && !isYoung)
      .map(({ kind, overdue }) => degraded('DeadlinesLate', `${kind}: ${counted(overdue, 'job')} past the deadline`)),
  ];
}
