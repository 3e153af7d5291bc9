import { Counter, Histogram } from 'prom-client';

const BY_MESSAGE = ['queue', 'type'] as const;

/** Metric label of a message without a type, or with a type that its queue does not declare. */
export const UNKNOWN_TYPE = 'unknown';

export const messagesHandled = new Counter({
  name: 'freelance_messages_handled_total',
  help: 'Messages whose handler succeeded',
  labelNames: BY_MESSAGE,
});

export const messagesFailed = new Counter({
  name: 'freelance_messages_failed_total',
  help: 'Tries to handle a message that failed',
  labelNames: BY_MESSAGE,
});

export const messagesDeadLettered = new Counter({
  name: 'freelance_messages_dead_lettered_total',
  help: 'Messages given up and sent to the dead-letter queue',
  labelNames: [...BY_MESSAGE, 'reason'],
});

export const handlingSeconds = new Histogram({
  name: 'freelance_message_handling_seconds',
  help: 'How long handlers took, whether they succeeded or not',
  labelNames: BY_MESSAGE,
  buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
});

export const messageAgeSeconds = new Histogram({
  name: 'freelance_message_age_seconds',
  help: 'How long ago a message was sent when its handling began, earlier tries included',
  labelNames: BY_MESSAGE,
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60, 300, 1_800, 7_200],
});

export const relaysDropped = new Counter({
  name: 'freelance_outbox_relays_dropped_total',
  help: 'Relays not begun because too many were waiting; the sweep makes up for them',
});

export const relaysFailed = new Counter({
  name: 'freelance_outbox_relays_failed_total',
  help: 'Relays of an aggregate that left something in its outbox; the sweep tries again',
});
