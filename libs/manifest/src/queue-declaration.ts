/** Settings of a queue and of its consumer. */
export interface QueueBehaviour {
  /** Attempts before the consumer sends a message to the dead-letter queue, with the reason. */
  maxAttempts: number;
  /** Delay before the second attempt. It doubles with every further attempt, up to the longest delay. */
  firstDelaySeconds: number;
  longestDelaySeconds: number;
  /** Visibility timeout: how long a received message is hidden from other receives. */
  visibilityTimeoutSeconds: number;
  /** Concurrent receives of each replica. Each receives up to ten messages and handles them together. */
  pollers: number;
  /** Long polling: how long an empty receive waits for a message. Stopping a service can take that long. */
  receiveWaitSeconds: number;
  deadLetterRetentionSeconds: number;
}

/** A queue, without the environment prefix. The service that declares it is its only consumer. */
export interface QueueDeclaration extends QueueBehaviour {
  name: string;
  /** Message types. The consumer has a handler for each of these and for no other type. */
  messages: readonly string[];
  /** Key of the topic that the queue subscribes to, or `categoryTopics`: those are created while the platform runs. */
  fedBy?: string;
  /** The service itself sends messages to the queue directly. */
  isSentTo?: true;
}

/** `fedBy` of the queue that subscribes to the topic of every category. */
export const CATEGORY_TOPICS = 'categoryTopics';

/**
 * Twelve attempts with growing delays outlast an outage of one hour. An empty receive waits 3 seconds: a longer wait
 * costs less (an idle poller makes 0.9 million calls a month), but then stopping takes longer too.
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
 * A consumer sends a message to the dead-letter queue, with the reason, after `maxAttempts`. The queue's own redrive
 * is for consumers that crash before that, so its count must be higher.
 */
const RECEIVES_BEYOND_ATTEMPTS = 3;

export const maxReceiveCount = ({ maxAttempts }: Pick<QueueBehaviour, 'maxAttempts'>): number =>
  maxAttempts + RECEIVES_BEYOND_ATTEMPTS;

/** What every app with data about users takes from the topic of users. */
export const PRIVACY_REQUESTS = ['user.export_requested', 'user.erasing'] as const;
