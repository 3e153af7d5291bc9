import { CATEGORY_TOPICS, type QueueDeclaration } from './queue-declaration';
import { CORE_NAMES, isPartOf, manifestOf, mergedFrom, type MergedFrom, type ServiceName } from './services';
import { TOPIC_KEYS, topicDeclaration, type TopicName, TOPICS } from './topics';

type Declared = MergedFrom<'queues'>;

export type QueueKey = keyof Declared;

/** A message type that a queue carries. */
export type MessageOf<Key extends QueueKey> = Declared[Key]['messages'][number];

/** A declared queue with its key, which is its name in metrics and logs. */
export interface Queue extends QueueDeclaration {
  key: string;
}

const DECLARED: Declared = mergedFrom('queues');

export const QUEUE_KEYS = Object.keys(DECLARED) as QueueKey[];

export const QUEUES = Object.fromEntries(QUEUE_KEYS.map((key) => [key, { ...DECLARED[key], key }])) as {
  [Key in QueueKey]: Declared[Key] & { key: Key };
};

/** A topic whose messages go to a queue. */
export interface Subscription {
  topic: TopicName;
  queue: QueueKey;
  /** The topic carries more types than the queue accepts, so the subscription filters by type. */
  filtered: boolean;
}

export const SUBSCRIPTIONS: readonly Subscription[] = TOPIC_KEYS.flatMap((topic) =>
  QUEUE_KEYS.flatMap((queue) => {
    const { fedBy, messages }: Queue = QUEUES[queue];
    if (fedBy !== topic) return [];
    const filtered = topicDeclaration(topic).messages.some((type) => !messages.includes(type));
    return [{ topic: TOPICS[topic], queue, filtered }];
  }),
);

/** The queue that subscribes to the topics of all categories, which are created while the platform runs. */
export const CATEGORY_TOPICS_QUEUE: QueueKey = QUEUE_KEYS.find(
  (key) => (QUEUES[key] as Queue).fedBy === CATEGORY_TOPICS,
)!;

export const queuesOf = (service: ServiceName): Queue[] =>
  Object.keys(manifestOf(service).queues).map((key) => QUEUES[key as QueueKey]);

/** The topics of a platform with these services. */
export const topicsOf = (services: readonly ServiceName[]): TopicName[] =>
  TOPIC_KEYS.filter((key) => isPartOf(services, 'topics', key)).map((key) => TOPICS[key]);

/** The subscriptions of a platform with these services. */
export const subscriptionsOf = (services: readonly ServiceName[]): Subscription[] =>
  SUBSCRIPTIONS.filter(({ topic, queue }) => topicsOf(services).includes(topic) && isPartOf(services, 'queues', queue));

/** The topics that must exist before the service starts: its own and those of the core. */
export const topicsNeededBy = (service: ServiceName): TopicName[] => topicsOf([...CORE_NAMES, service]);

/** The messaging options of a service. */
export const messagingOf = (service: ServiceName) => ({
  source: manifestOf(service).source,
  queues: queuesOf(service),
  topics: topicsNeededBy(service),
});
