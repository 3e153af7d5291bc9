import type { JobHistoryEntry, JobState, JobTimer } from '@freelance/contracts';
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
const textOf = (over: Partial<JobTimer>, history: JobHistoryEntry[] = []): string => {
  const job = { jobId: 'job-1', name: 'Logo', status: 'open', storedStatus: 'open', payAmount: 50, deletedAfter: null };
  return jobText({
    jobId: 'job-1',
    job: { ...job, claim: null, next: null, timer: timer(over) } as JobState,
    history,
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

it.each([
  ['job.claimed', {}, 'seeker-1'],
  ['job.submitted', {}, 'seeker-1'],
  ['job.approved', { automatic: false }, 'owner-1'],
  ['job.approved', { automatic: true }, 'time'],
  ['job.rejected', {}, 'owner-1'],
  ['job.timedout', {}, 'time'],
  ['job.reminder', { recipientId: 'owner-1' }, 'time'],
])('%s %j shows who caused it: %s', (type, fields, actor) => {
  const detail = { ownerId: 'owner-1', claimerId: 'seeker-1', ...fields };
  const envelope = { id: 'job-1-1', 'detail-type': type, time: DUE, detail };
  const entry = { sequence: 1, envelope, requestId: null, pendingSince: null, restore: null };
  expect(textOf({}, [entry as unknown as JobHistoryEntry])).toContain(`${DUE}  ${type}  -1  ${actor}  published`);
});
