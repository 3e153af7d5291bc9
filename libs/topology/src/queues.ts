import { QUEUES, type QueueKey, TOPICS, type TopicName } from '@freelance/contracts';

/** A topic whose messages go to a queue. */
export interface SubscriptionDeclaration {
  topic: TopicName;
  queue: QueueKey;
  /** The topic carries more than the queue takes: only the queue's own message types pass. */
  filtered: boolean;
}

export const TOPIC_NAMES: readonly TopicName[] = Object.values(TOPICS);

export const QUEUE_KEYS = Object.keys(QUEUES) as QueueKey[];

export const SUBSCRIPTIONS: readonly SubscriptionDeclaration[] = [
  { topic: TOPICS.jobEvents, queue: 'jobEvents', filtered: true },
  { topic: TOPICS.categoryEvents, queue: 'categoryEvents', filtered: false },
  { topic: TOPICS.jobNotifications, queue: 'deliveries', filtered: false },
];

/** Fed by the topics of all categories, which are made while the platform runs. */
export const CATEGORY_TOPICS_QUEUE: QueueKey = 'announcements';

/**
 * Consumers send a message to the dead letters themselves, with the reason, after `maxAttempts`. The queue's own
 * redrive is the net below for consumers that crash before they can, so it must come later.
 */
const RECEIVES_BEYOND_ATTEMPTS = 3;

export const maxReceiveCount = (queue: QueueKey): number => QUEUES[queue].maxAttempts + RECEIVES_BEYOND_ATTEMPTS;

export const DEAD_LETTER_RETENTION_SECONDS = 14 * 24 * 60 * 60;

export const QUEUE_DEFAULTS = {
  visibilityTimeoutSeconds: 30,
  /** Long polling: a receive waits this long for a message. */
  receiveWaitSeconds: 20,
} as const;
