import { Gauge } from 'prom-client';

const BY_QUEUE = ['queue'] as const;

export const queueMessages = new Gauge({
  name: 'freelance_queue_messages',
  help: 'Messages in a queue by state, as SQS counts them approximately; in_flight includes those that wait for a retry',
  labelNames: ['queue', 'state'] as const,
});

export const queueOldestSeconds = new Gauge({
  name: 'freelance_queue_oldest_seconds',
  help: 'Estimate of how long the oldest message of a queue has been ready to be handled',
  labelNames: BY_QUEUE,
});

export const deadLetters = new Gauge({
  name: 'freelance_dead_letters',
  help: 'Messages in the dead-letter queue of a queue',
  labelNames: BY_QUEUE,
});
