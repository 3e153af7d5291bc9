import { QueueAge, type Receive } from './queue-age';

const SECOND = 1_000;
let age: QueueAge;
beforeEach(() => void (age = new QueueAge(0)));

const receive = (id: string, sentAt: number, more: Partial<Receive> = {}) =>
  age.received({ id, sentAt, firstReceivedAt: sentAt, count: 1, ...more });

it('is 0 without messages', () => {
  age.sampled(0, 10 * SECOND);
  expect(age.oldestSeconds(20 * SECOND)).toBe(0);
});

it('grows from the last time when no message waited, while none is received', () => {
  age.sampled(0, 60 * SECOND);
  age.sampled(3, 75 * SECOND);
  expect(age.oldestSeconds(75 * SECOND)).toBe(15);
  age.sampled(3, 360 * SECOND);
  expect(age.oldestSeconds(360 * SECOND)).toBe(300);
});

it('grows from the start of the replica when messages waited already', () => {
  age.sampled(3, 5 * SECOND);
  expect(age.oldestSeconds(65 * SECOND)).toBe(65);
});

it('stays small under a steady load that is received at once', () => {
  age.sampled(0, 0);
  for (let now = 15 * SECOND; now < 600 * SECOND; now += 15 * SECOND) {
    receive(`at-${now}`, now - SECOND);
    age.finished(`at-${now}`);
    age.sampled(5, now);
    expect(age.oldestSeconds(now)).toBeLessThanOrEqual(15);
  }
});

it('knows the age of a backlog by the messages that it receives', () => {
  age.sampled(100, 1_000 * SECOND);
  receive('old', 400 * SECOND);
  expect(age.oldestSeconds(1_000 * SECOND)).toBe(600);
  age.finished('old');
  age.sampled(99, 1_015 * SECOND);
  expect(age.oldestSeconds(1_015 * SECOND)).toBe(615);
});

it('knows a message that fails again and again from its first receive', () => {
  age.sampled(0, 0);
  receive('bad', SECOND);
  age.failed('bad', 20 * SECOND);
  age.sampled(0, 15 * SECOND);
  receive('bad', SECOND, { firstReceivedAt: 2 * SECOND, count: 2 });
  age.failed('bad', 320 * SECOND);
  age.sampled(0, 300 * SECOND);
  expect(age.oldestSeconds(302 * SECOND)).toBe(300);
  age.finished('bad');
  expect(age.oldestSeconds(302 * SECOND)).toBe(0);
});

it('forgets a message that another replica received', () => {
  receive('moved', 0);
  age.failed('moved', 60 * SECOND);
  expect(age.oldestSeconds(89 * SECOND)).toBe(89);
  expect(age.oldestSeconds(91 * SECOND)).toBe(0);
});

it('does not count the time that a message was delayed by its sender', () => {
  for (let now = 0; now <= 900 * SECOND; now += 15 * SECOND) age.sampled(0, now);
  receive('delayed', 0);
  expect(age.oldestSeconds(910 * SECOND)).toBe(10);
});
