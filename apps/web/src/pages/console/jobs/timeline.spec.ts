import type { JobHistoryEntry, JobLines, JobReport, MailsOfJob } from '@freelance/contracts/operate';
import { actorOf, consistencyOf, timelineOf } from './timeline';

const anEntry = (
  sequence: number,
  type: string,
  fields: Partial<JobHistoryEntry> = {},
  detail = {},
): JobHistoryEntry => ({
  sequence,
  envelope: {
    id: `job-1-${sequence}`,
    'detail-type': type,
    time: `2026-01-15T10:00:0${sequence}.000Z`,
    detail: { ownerId: 'owner-1', claimerId: 'seeker-1', ...detail },
  } as unknown as JobHistoryEntry['envelope'],
  requestId: null,
  pendingSince: null,
  restore: null,
  ...fields,
});

const aReport = (history: JobHistoryEntry[], sequence: number | null): JobReport => ({
  jobId: 'job-1',
  job: sequence === null ? null : ({ sequence } as JobReport['job']),
  history,
});

const LINES: JobLines = {
  source: 'logs',
  relays: [{ eventId: 'job-1-2', at: '2026-01-15T10:00:05.000Z', delayMs: 9 }],
  refusals: [
    {
      at: '2026-01-15T10:00:03.000Z',
      command: 'claim',
      userId: 'seeker-2',
      status: 409,
      errorCode: 'JOB_NOT_AVAILABLE',
      requestId: 'r',
    },
  ],
  truncated: false,
};

describe('The timeline of a job', () => {
  it('has events and refusals in order of real time', () => {
    const report = aReport([anEntry(1, 'job.created'), anEntry(2, 'job.claimed')], 2);
    const entries = timelineOf({ report, mails: undefined, lines: LINES });
    expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
      ['event', '2026-01-15T10:00:01.000Z'],
      ['refusal', '2026-01-15T10:00:03.000Z'],
      ['event', '2026-01-15T10:00:05.000Z'],
    ]);
  });

  it('has the mails of each event', () => {
    const explained = { eventId: 'job-1-1' } as MailsOfJob['events'][number];
    const mails = { events: [explained] } as unknown as MailsOfJob;
    const [entry] = timelineOf({ report: aReport([anEntry(1, 'job.created')], 1), mails, lines: undefined });
    expect(entry).toMatchObject({ explained, relay: null });
  });

  it('shows a restore at its time', () => {
    const restore = { restoredAt: '2026-01-16T00:00:00.000Z', status: 'open' as const };
    const entries = timelineOf({
      report: aReport([anEntry(3, '', { envelope: null, restore })], 3),
      mails: undefined,
      lines: undefined,
    });
    expect(entries).toMatchObject([{ kind: 'restore', at: '2026-01-16T00:00:00.000Z' }]);
  });

  it.each([
    ['job.created', {}, 'owner-1'],
    ['job.claimed', {}, 'seeker-1'],
    ['job.submitted', {}, 'seeker-1'],
    ['job.approved', {}, 'owner-1'],
    ['job.approved', { automatic: true }, null],
    ['job.timedout', {}, null],
    ['job.expired', {}, null],
  ])('%s with %j is by %s', (type, detail, actor) => {
    expect(actorOf(anEntry(1, type, {}, detail))).toBe(actor);
  });
});

describe('The consistency of a job', () => {
  it('names missing numbers and a row that is behind', () => {
    const report = aReport([anEntry(1, 'job.created'), anEntry(4, 'job.claimed')], 3);
    expect(consistencyOf(report)).toEqual({ missing: [2, 3], entries: 2, agrees: false });
  });

  it('agrees when nothing is missing', () => {
    expect(consistencyOf(aReport([anEntry(1, 'job.created')], 1))).toEqual({ missing: [], entries: 1, agrees: true });
  });

  it('cannot compare without a row', () => {
    expect(consistencyOf(aReport([anEntry(1, 'job.created')], null)).agrees).toBeNull();
  });
});
