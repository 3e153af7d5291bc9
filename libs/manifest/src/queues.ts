import { CATEGORY_TOPICS, type QueueDeclaration } from './queue-declaration';
import { manifestOf, mergedFrom, type MergedFrom, type ServiceName } from './services';
import { TOPIC_KEYS, TOPIC_NAMES, topicDeclaration, type TopicName, TOPICS } from './topics';

type Declared = MergedFrom<'queues'>;

export type QueueKey = keyof Declared;

/** Type of a message that a queue carries. */
export type MessageOf<Key extends QueueKey> = Declared[Key]['messages'][number];

/** A declared queue and its key, which metrics and logs name it by. */
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
  /** The topic carries more than the queue takes: only the queue's own message types pass. */
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

/** Fed by the topics of all categories, which are made while the platform runs. */
export const CATEGORY_TOPICS_QUEUE: QueueKey = QUEUE_KEYS.find(
  (key) => (QUEUES[key] as Queue).fedBy === CATEGORY_TOPICS,
)!;

export const queuesOf = (service: ServiceName): Queue[] =>
  Object.keys(manifestOf(service).queues).map((key) => QUEUES[key as QueueKey]);

/** What messaging needs to know of a service. */
export const messagingOf = (service: ServiceName) => ({
  source: manifestOf(service).source,
  queues: queuesOf(service),
  topics: TOPIC_NAMES,
});
