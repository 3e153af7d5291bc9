import {
  API_NAMES,
  type ApiName,
  QUEUE_KEYS,
  type QueueKey,
  QUEUES,
  queuesOf,
  resourceName,
} from '@freelance/manifest';
import { ValidationFailedError } from '@freelance/service';

/** The services that consume queues. */
export const CONSUMERS: readonly ApiName[] = API_NAMES.filter((service) => queuesOf(service).length > 0);

export interface OwnedQueue {
  key: QueueKey;
  /** The service that consumes it. */
  service: ApiName;
}

/**
 * The queue with this key (`deliveries`), name (`notifications-deliveries`) or name in the environment.
 * @throws ValidationFailedError
 */
export function queueNamed(text: string, environment: string): OwnedQueue {
  const key = QUEUE_KEYS.find((known) => {
    const { name } = QUEUES[known];
    return [known, name, resourceName(environment, name)].includes(text);
  });
  const service = CONSUMERS.find((name) => queuesOf(name).some((queue) => queue.key === key));
  if (key && service) return { key, service };
  const known = QUEUE_KEYS.map((each) => `${each} (${resourceName(environment, QUEUES[each].name)})`).join(', ');
  throw new ValidationFailedError([{ field: 'queue', message: `queue must be one of ${known}` }]);
}
