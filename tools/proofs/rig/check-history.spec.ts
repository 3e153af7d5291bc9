import { type RecordedHistory, checkHistory, type PublishedEvent } from './check-history';

const event = (sequence: number, type: string, overrides: object = {}): PublishedEvent => ({
  version: '0',
  id: `job-1-${sequence}`,
  source: 'jobs-service',
  'detail-type': type,
  time: '2026-01-15T10:30:00.000Z',
  detail: { jobId: 'job-1', ownerId: 'owner-123', jobName: 'Prove it', payAmount: 1, sequence, ...overrides },
});

const CREATED = event(1, 'job.created');
const CLAIMED = event(2, 'job.claimed');

const kept: RecordedHistory = {
  told: [
    { jobId: 'job-1', event: 'job.created', accepted: 1, unknown: 0 },
    { jobId: 'job-1', event: 'job.claimed', accepted: 1, unknown: 0 },
  ],
  unknownCreations: 0,
  jobs: [{ jobId: 'job-1', version: 2, sequence: 2, outbox: {} }],
  history: [CREATED, CLAIMED],
  published: [CREATED, CLAIMED],
};
const nothing = { lostChanges: [], lostEvents: [], doubledChanges: [], stuck: [] };

describe('the history check of the fault proofs', () => {
  it('finds no fault if every event is published once, or repeated without a change', () => {
    expect(checkHistory(kept)).toEqual(nothing);
    expect(checkHistory({ ...kept, published: [CLAIMED, CREATED, CLAIMED] })).toEqual(nothing);
  });

  it('finds a change that a client was promised and that is missing', () => {
    const lost = { ...kept, jobs: [], history: [], published: [] };
    expect(checkHistory(lost).lostChanges).toHaveLength(2);
  });

  it('finds an event missing on the topic, and one missing in the history', () => {
    expect(checkHistory({ ...kept, published: [CLAIMED] }).lostEvents).toEqual(['job-1: event 1 was never published']);
    expect(checkHistory({ ...kept, history: [CREATED] }).lostEvents).toEqual(['job-1: event 2 is not in the history']);
  });

  it('accepts a change whose response was lost, but not one that was not requested', () => {
    const claimedTwice = {
      ...kept,
      jobs: [{ jobId: 'job-1', version: 3, sequence: 3, outbox: {} }],
      history: [CREATED, CLAIMED, event(3, 'job.claimed')],
      published: [CREATED, CLAIMED, event(3, 'job.claimed')],
    };
    const [created, claimed] = kept.told;
    expect(checkHistory({ ...claimedTwice, told: [created!, { ...claimed!, unknown: 1 }] })).toEqual(nothing);
    expect(checkHistory(claimedTwice).doubledChanges).toEqual(['job-1: job.claimed asked for 1 times, done 2']);
  });

  it('finds a deadline that took effect twice', () => {
    const expired = (sequence: number) => event(sequence, 'job.expired');
    const twice = [CREATED, expired(2), expired(3)];
    const recorded = {
      ...kept,
      told: [kept.told[0]!],
      jobs: [{ jobId: 'job-1', version: 3, sequence: 3, outbox: {} }],
      history: twice,
      published: twice,
    };
    expect(checkHistory(recorded).doubledChanges).toEqual(['job-1: 1 listings expired 2 times']);
    const lost = [CREATED, CLAIMED, event(3, 'job.timedout'), event(4, 'job.withdrawn')];
    const twiceLost = {
      ...kept,
      jobs: [{ jobId: 'job-1', version: 4, sequence: 4, outbox: {} }],
      history: lost,
      published: lost,
    };
    expect(checkHistory(twiceLost).doubledChanges).toEqual(['job-1: 1 claims were lost 2 times']);
  });

  it('finds an event without its change, a version with two events and a write without an event', () => {
    expect(checkHistory({ ...kept, published: [CREATED, CLAIMED, event(3, 'job.submitted')] }).doubledChanges).toEqual([
      'job-1: event 3 tells of no change',
    ]);
    const otherStory = event(2, 'job.claimed', { payAmount: 2 });
    expect(checkHistory({ ...kept, published: [CREATED, CLAIMED, otherStory] }).doubledChanges).toEqual([
      'job-1: two different events are number 2',
    ]);
    expect(checkHistory({ ...kept, jobs: [{ ...kept.jobs[0]!, version: 3 }] }).doubledChanges).toEqual([
      'job-1: 3 writes for 2 events',
    ]);
  });

  it('finds a job without a creation response, unless enough responses were lost', () => {
    const strange = {
      ...kept,
      jobs: [...kept.jobs, { jobId: 'job-2', version: 0, sequence: 0, outbox: {} }],
    };
    expect(checkHistory({ ...strange, unknownCreations: 1 })).toEqual(nothing);
    expect(checkHistory(strange).doubledChanges).toEqual(['1 jobs that nobody was told of, for 0 lost answers']);
  });

  it('finds an event left in an outbox, and an empty outbox that is still indexed', () => {
    const job = kept.jobs[0]!;
    expect(checkHistory({ ...kept, jobs: [{ ...job, outbox: { 'job-1-2': {} } }] }).stuck).toHaveLength(1);
    expect(checkHistory({ ...kept, jobs: [{ ...job, pendingAt: '2026-01-15T10:30:00.000Z' }] }).stuck).toHaveLength(1);
  });
});
