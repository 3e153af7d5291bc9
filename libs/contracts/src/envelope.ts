/** The whole body of every message (contract section 5). */
export interface Envelope<Type extends string = string, Detail = unknown> {
  version: typeof ENVELOPE_VERSION;
  /** Deterministic for one change of one aggregate: an event published twice has the same id. */
  id: string;
  /** The service that publishes the event, e.g. `jobs-service`. */
  source: string;
  'detail-type': Type;
  /** When the change happened, in UTC with milliseconds. */
  time: string;
  detail: Detail;
}

export const ENVELOPE_VERSION = '0';

/** Message attributes sent with the body. `traceparent` follows W3C Trace Context. */
export const MESSAGE_ATTRIBUTES = {
  detailType: 'detail-type',
  requestId: 'requestId',
  traceparent: 'traceparent',
} as const;

/** Attributes that a consumer adds when it sends a message to the dead-letter queue. The queue's own redrive adds none. */
export const DEAD_LETTER_ATTRIBUTES = {
  reason: 'dlq-reason',
  error: 'dlq-error',
  handler: 'dlq-handler',
  queue: 'dlq-queue',
  firstFailure: 'dlq-first-failure',
  lastFailure: 'dlq-last-failure',
  originalId: 'dlq-original-id',
} as const;
