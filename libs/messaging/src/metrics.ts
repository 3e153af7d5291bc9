import { Counter, Gauge, Histogram } from 'prom-client';

/** Metric label of a message without a type, or with a type that its queue does not declare. */
export const UNKNOWN_TYPE = 'unknown';

export const processSeconds = new Histogram({
  name: 'messaging_process_duration_seconds',
  help: 'How long handlers took; error_type is empty when they succeeded',
  labelNames: ['messaging_destination_name', 'type', 'error_type'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

export const messageAgeSeconds = new Histogram({
  name: 'freelance_message_age_seconds',
  help: 'How long ago a message was sent when its handling began, earlier tries included',
  labelNames: ['queue', 'type'] as const,
  buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60, 300, 1_800, 7_200],
});

export const handlersBusy = new Gauge({
  name: 'freelance_handlers_busy',
  help: 'Messages that handlers work on',
  labelNames: ['queue'] as const,
});

export const messagesDeadLettered = new Counter({
  name: 'freelance_messages_dead_lettered_total',
  help: 'Messages sent to the dead-letter queue',
  labelNames: ['queue', 'type', 'reason'] as const,
});

export const outboxWaiting = new Gauge({
  name: 'freelance_outbox_entries',
  help: 'Items whose events waited longer than OUTBOX_GRACE_SECONDS at the last sweep; at most 500 of each of 4 shards',
});

export const outboxOldestSeconds = new Gauge({
  name: 'freelance_outbox_oldest_seconds',
  help: 'How long the oldest of these events had waited; 0 without any',
});

export const relaysDropped = new Counter({
  name: 'freelance_outbox_relays_dropped_total',
  help: 'Relays not begun because too many were waiting; the sweep makes up for them',
});

export const relaysFailed = new Counter({
  name: 'freelance_outbox_relays_failed_total',
  help: 'Relays of an aggregate that left something in its outbox; the sweep tries again',
});
