/** How a queue behaves, in SQS and in its consumer. */
export interface QueueBehaviour {
  /** How often a consumer tries a message before it sends it to the dead letters itself, with the reason. */
  maxAttempts: number;
  /** Delay before the second attempt; it doubles with every further one, up to the longest. */
  firstDelaySeconds: number;
  longestDelaySeconds: number;
  /** How long a message that was received is hidden from other receives. */
  visibilityTimeoutSeconds: number;
  /** Receives at the same time of each replica; each takes up to ten messages and handles them together. */
  pollers: number;
  /** Long polling: how long an empty receive waits for a message. Stopping a service takes as long. */
  receiveWaitSeconds: number;
  deadLetterRetentionSeconds: number;
}

/** A queue, without the environment's prefix. The service that declares it is its only consumer. */
export interface QueueDeclaration extends QueueBehaviour {
  name: string;
  /** Message types: the consumer has a handler for each of these and for no other. */
  messages: readonly string[];
  /** Key of the topic that the queue is subscribed to, or the topics of all categories, made while the platform runs. */
  fedBy?: string;
  /** The service itself puts messages into it, past any topic. */
  isSentTo?: true;
  /** The service asks for its length. */
  isMeasured?: true;
}

/** `fedBy` of the queue that the topic of every category leads to. */
export const CATEGORY_TOPICS = 'categoryTopics';

/**
 * Twelve attempts, with the growing delay between them, outlast an outage of an hour. An empty receive waits 3 seconds:
 * longer is cheaper (an idle poller makes 0.9 million calls a month), but stopping takes that long too.
 */
export const USUAL_BEHAVIOUR = {
  maxAttempts: 12,
  firstDelaySeconds: 5,
  longestDelaySeconds: 900,
  visibilityTimeoutSeconds: 30,
  pollers: 2,
  receiveWaitSeconds: 3,
  deadLetterRetentionSeconds: 14 * 24 * 60 * 60,
} as const satisfies QueueBehaviour;

/**
 * Consumers send a message to the dead letters themselves, with the reason, after `maxAttempts`. The queue's own
 * redrive is for consumers that crash before they can, so it must come later.
 */
const RECEIVES_BEYOND_ATTEMPTS = 3;

export const maxReceiveCount = ({ maxAttempts }: Pick<QueueBehaviour, 'maxAttempts'>): number =>
  maxAttempts + RECEIVES_BEYOND_ATTEMPTS;
