import { counted, type StatusReason } from '@freelance/contracts';
import { API_NAMES, type ServiceName } from '@freelance/manifest';
import { NoReportError } from '../../upstreams/upstream-health';
import { checksOf } from './checks-of';
import type { StatusFacts, StatusParts } from './status-facts';

/** A dependency that fails: one reason in place of one for each service that needs it. */
export interface DependencyFault {
  reason: StatusReason;
  /** Whether a failed check follows from it; without a check, whether the missing health report does. */
  explains: (service: ServiceName, check?: string) => boolean;
}

const DATABASE_CHECKS: ReadonlySet<string> = new Set(['dynamodb', 'clock']);

const names = new Intl.ListFormat('en-GB');

/** The gateway cannot read from DynamoDB. */
export function databaseFault(facts: StatusFacts): DependencyFault | undefined {
  const failure = Object.values(facts.instances).find((rows): rows is Error => rows instanceof Error);
  if (!failure) return undefined;
  const mayRun = (service: ServiceName) => {
    const report = facts.reports[service];
    return report instanceof NoReportError && report.mayRun;
  };
  const asked = API_NAMES.filter((service) => facts.services.includes(service));
  const unavailable = asked.filter((service) => {
    const checks = checksOf(service, facts);
    return mayRun(service) || (checks.isDown && checks.failing.every(({ name }) => DATABASE_CHECKS.has(name)));
  });
  const who = unavailable.length === asked.length ? 'all services' : names.format(unavailable);
  const consequence =
    unavailable.length === 0
      ? 'the state of the processes is not known'
      : `therefore unavailable: ${who} (the processes may run)`;
  return {
    reason: {
      level: unavailable.length === 0 ? 'degraded' : 'down',
      sentence: `${failing([{ name: 'DynamoDB', errors: [failure.message] }])}; ${consequence}`,
      runbook: 'ServiceDown',
    },
    explains: (service, check) => (check === undefined ? mayRun(service) : DATABASE_CHECKS.has(check)),
  };
}

/** SQS counts no queue, or SNS accepts no event. */
export function messagingFault(
  facts: StatusFacts,
  { outboxes }: Pick<StatusParts, 'outboxes'>,
): DependencyFault | undefined {
  const { queues } = facts.queues;
  const uncounted = queues.some(({ counts }) => counts) ? [] : queues.flatMap(({ error }) => error ?? []);
  const checks = API_NAMES.flatMap((service) => checksOf(service, facts).degraded);
  const unpublished = checks.filter(({ name }) => name === 'topics').map(({ message }) => message);
  const faults = [
    { name: 'SQS', check: 'queues', errors: uncounted },
    { name: 'SNS', check: 'topics', errors: unpublished },
  ].filter(({ errors }) => errors.length > 0);
  if (faults.length === 0) return undefined;
  const waiting = outboxes
    .filter((outbox) => outbox.waiting > 0)
    .map((outbox) => `; events of ${counted(outbox.waiting, 'item')} wait in the outbox of ${outbox.service}`);
  const explained = new Set(faults.map(({ check }) => check));
  const since = checks.filter(({ name }) => explained.has(name)).flatMap((check) => check.since ?? []);
  return {
    reason: {
      level: 'degraded',
      sentence: `${failing(faults)}${waiting.join('')}`,
      runbook: 'Degraded',
      ...(since.length > 0 ? { since: since.sort()[0]! } : {}),
    },
    explains: (_, check) => check !== undefined && explained.has(check),
  };
}

/** `SQS and SNS do not answer (…; …)`, with the first error of each. */
function failing(faults: readonly { name: string; errors: readonly string[] }[]): string {
  const isSilent = faults.every(({ errors }) => errors.every((error) => /no (answer|connection)/.test(error)));
  const [one, several] = isSilent ? ['does not answer', 'do not answer'] : ['fails', 'fail'];
  const who = names.format(faults.map(({ name }) => name));
  return `${who} ${faults.length === 1 ? one : several} (${faults.map(({ errors }) => errors[0]).join('; ')})`;
}
