/** The body of every message, and nothing else in it (contract section 5). */
export interface Envelope<Type extends string = string, Detail = unknown> {
  version: typeof ENVELOPE_VERSION;
  /** Deterministic for one change of one aggregate: the same change published twice has the same id. */
  id: string;
  /** The service that states the fact, e.g. `jobs-service`. */
  source: string;
  'detail-type': Type;
  /** When it happened, UTC with milliseconds. */
  time: string;
  detail: Detail;
}

export const ENVELOPE_VERSION = '0';

/** Message attributes beside the body. `traceparent` follows W3C Trace Context. */
export const MESSAGE_ATTRIBUTES = {
  detailType: 'detail-type',
  requestId: 'requestId',
  traceparent: 'traceparent',
} as const;

/** What a consumer adds to a message that it gives up; one that the queue itself moved to its dead letters has none. */
export const DEAD_LETTER_ATTRIBUTES = {
  reason: 'dlq-reason',
  error: 'dlq-error',
  handler: 'dlq-handler',
  queue: 'dlq-queue',
  firstFailure: 'dlq-first-failure',
  lastFailure: 'dlq-last-failure',
  originalId: 'dlq-original-id',
} as const;
