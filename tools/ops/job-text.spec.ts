import type { JobState, JobTimer } from '@freelance/contracts';
import { jobText } from './job-text';

const DUE = '2026-01-15T22:27:03.064Z';
const timer = (over: Partial<JobTimer>): JobTimer => ({
  kind: 'deadline',
  dueAt: DUE,
  queue: 'JobTimeoutQueue',
  messageAt: null,
  isScheduled: false,
  scanAt: '2026-01-15T22:28:00.000Z',
  lateSeconds: -3_000,
  ...over,
});
const textOf = (over: Partial<JobTimer>): string => {
  const job = { jobId: 'job-1', name: 'Logo', status: 'open', storedStatus: 'open', payAmount: 50, deletedAfter: null };
  return jobText({
    jobId: 'job-1',
    job: { ...job, claim: null, next: null, timer: timer(over) } as JobState,
    history: [],
    mails: { user: null, events: [] },
    lines: { source: 'logs', relays: [], refusals: [], truncated: false },
    queue: null,
    lastScan: null,
  });
};

it('a missing message is called normal only while the deadline is farther than SQS can delay', () => {
  const normal = 'no message on JobTimeoutQueue yet, as is normal until 15 minutes before: a scan sends it';
  expect(textOf({ lateSeconds: -901 })).toContain(normal);
  expect(textOf({ lateSeconds: -900 })).toContain('no message on JobTimeoutQueue yet: a scan sends it');
  expect(textOf({ lateSeconds: 60 })).toContain('no message on JobTimeoutQueue yet: a scan sends it');
});
