import type { JobTimer, QueueReport } from '@freelance/contracts/operate';
import { lastScanOf, messageBehind, queueOf } from './stands-behind';

const aTimer = (fields: Partial<JobTimer> = {}): JobTimer => ({
  kind: 'deadline',
  dueAt: '2026-01-15T22:27:03.000Z',
  queue: 'JobTimeoutQueue',
  messageAt: '2026-01-15T22:27:03.070Z',
  isScheduled: true,
  scanAt: '2026-01-15T22:28:00.000Z',
  lateSeconds: -600,
  ...fields,
});

const queueWith = (counts: Partial<NonNullable<QueueReport['counts']>>): Pick<QueueReport, 'counts'> => ({
  counts: {
    waiting: 0,
    delayed: 0,
    inFlight: 0,
    retrying: 0,
    oldestRetryingSeconds: null,
    deadLetters: 0,
    deadLettersHeld: 0,
    ...counts,
  },
});

describe('What stands behind a deadline', () => {
  it.each([
    ['a message, when its queue has one', aTimer(), queueWith({ delayed: 12 }), 'console.behind.message'],
    ['a lost message, when its queue is empty', aTimer(), queueWith({}), 'console.behind.lost'],
    ['a message in a queue that is not counted', aTimer(), { counts: null }, 'console.behind.notCounted'],
    ['a message in a queue that is not known', aTimer(), undefined, 'console.behind.notCounted'],
    [
      'no message yet, as usual long before',
      aTimer({ isScheduled: false, messageAt: null, lateSeconds: -3_600 }),
      undefined,
      'console.behind.notYet',
    ],
    [
      'no message, although it is near',
      aTimer({ isScheduled: false, messageAt: null, lateSeconds: -60 }),
      undefined,
      'console.behind.noMessage',
    ],
    ['a message that comes too late', aTimer({ isScheduled: false }), undefined, 'console.behind.messageLate'],
  ])('is %s', (_what, timer, queue, key) => {
    expect(messageBehind(timer, queue).key).toBe(key);
  });

  it('finds the queue in its environment, and its scan', () => {
    const queues = ['prod-JobExpiryQueue', 'prod-JobTimeoutQueue'].map((name) => ({ name }) as QueueReport);
    expect(queueOf(aTimer(), queues)?.name).toBe('prod-JobTimeoutQueue');
    const scans = [
      { kind: 'expiry', lastScan: 'a' },
      { kind: 'timeout', lastScan: 'b' },
    ];
    expect(lastScanOf(aTimer(), scans)).toBe('b');
  });
});
