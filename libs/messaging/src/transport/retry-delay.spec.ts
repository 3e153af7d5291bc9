import { type QueueBehaviour, QUEUES, USUAL_BEHAVIOUR } from '@freelance/manifest';
import { laterDelaySeconds, retryDelaySeconds } from './retry-delay';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const scheduleOf = (queue: QueueBehaviour, random: number, divisor: number) =>
  Array.from({ length: queue.maxAttempts - 1 }, (_, index) => retryDelaySeconds(queue, index + 1, random, divisor));

it('doubles from 5 seconds up to 15 minutes', () => {
  expect(scheduleOf(USUAL_BEHAVIOUR, 0, 1)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
});

it('uses the delays that the queue declares', () => {
  const quick = { ...USUAL_BEHAVIOUR, maxAttempts: 6, firstDelaySeconds: 1, longestDelaySeconds: 8 };
  expect(scheduleOf(quick, 0, 1)).toEqual([1, 2, 4, 8, 8]);
});

it('adds up to a quarter of the delay at random, and never shortens it', () => {
  expect(retryDelaySeconds(USUAL_BEHAVIOUR, 5, 0, 1)).toBe(80);
  expect(retryDelaySeconds(USUAL_BEHAVIOUR, 5, 0.999_999, 1)).toBe(100);
});

it.each(['jobEvents', 'announcements', 'deliveries', 'categoryEvents'] as const)(
  'outlasts an outage of one hour on queue %s, and of one minute with the schedule divided by 60',
  (queue) => {
    expect(sum(scheduleOf(QUEUES[queue], 0, 1))).toBeGreaterThan(3_600);
    expect(sum(scheduleOf(QUEUES[queue], 0, 60))).toBeGreaterThan(60);
  },
);

it('delays an early message by whole seconds within the limit of SQS', () => {
  expect([0.2, 30, -1, 1e9].map(laterDelaySeconds)).toEqual([1, 30, 0, 43_000]);
});
