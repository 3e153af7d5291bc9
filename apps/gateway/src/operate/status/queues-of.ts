import type { InstanceState, QueueCounts, QueueStatus } from '@freelance/contracts';
import { type ServiceName, queuesOf as queuesOfService } from '@freelance/manifest';
import { CONSUMERS } from '../queue-owners';
import type { StatusFacts } from './status-facts';

const OLDEST = 'freelance_queue_oldest_seconds';

/** Every queue of the manifest, also one that could not be counted. */
export const queuesOf = (facts: Pick<StatusFacts, 'queues'>, running: readonly InstanceState[]): QueueStatus[] =>
  CONSUMERS.flatMap((service) =>
    queuesOfService(service).map(({ key }) => {
      const counts = facts.queues.queues.find(({ queue }) => queue === key)?.counts ?? null;
      return queueOf(key, service, counts, running);
    }),
  );

function queueOf(
  queue: string,
  service: ServiceName,
  counts: QueueCounts | null,
  running: readonly InstanceState[],
): QueueStatus {
  if (!counts) return { queue, service, waiting: null, oldest: null, inFlight: null, retrying: null, dead: null };
  const { inFlight, retrying } = counts;
  const waiting = counts.waiting + retrying;
  return {
    queue,
    service,
    waiting,
    oldest: waiting === 0 ? null : oldestSeconds(queue, counts, running),
    inFlight,
    retrying,
    dead: counts.deadLetters + counts.deadLettersHeld,
  };
}

/** Each replica estimates it by the messages that it knows, so the largest counts. */
function oldestSeconds(
  queue: string,
  { oldestRetryingSeconds }: QueueCounts,
  running: readonly InstanceState[],
): number | null {
  const estimates = running.flatMap(({ gauges }) =>
    gauges.filter(({ name, labels }) => name === OLDEST && labels.queue === queue).map(({ value }) => value),
  );
  const known = [...estimates, ...(oldestRetryingSeconds === null ? [] : [oldestRetryingSeconds])];
  return known.length === 0 ? null : Math.max(...known);
}
