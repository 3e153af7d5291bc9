import type { DeadLetter } from '@freelance/contracts/operate';
import { groupsOf, withoutValues } from './letter-groups';

const aLetter = (fields: Partial<DeadLetter>): DeadLetter => ({
  messageId: 'm',
  reason: 'attempts-exhausted',
  advice: '',
  error: null,
  handler: null,
  queue: 'deliveries',
  firstFailure: '2026-01-15T02:00:00.000Z',
  lastFailure: null,
  originalId: 'o',
  receiveCount: 1,
  sentAt: '2026-01-15T03:00:00.000Z',
  type: null,
  requestId: null,
  traceparent: null,
  body: {},
  ...fields,
});

describe('Groups of dead letters', () => {
  it('has letters together whose errors differ in ids, numbers and times only', () => {
    const groups = groupsOf([
      aLetter({ error: 'SES SendRawEmail: no answer within 4500 ms, job-2a8e1c07-9b1e-4f0c-a5d3-77c0b3f251d0' }),
      aLetter({
        error: 'SES SendRawEmail: no answer within 4501 ms, job-00000000-9b1e-4f0c-a5d3-77c0b3f251d0',
        firstFailure: '2026-01-15T01:00:00.000Z',
      }),
      aLetter({ error: 'ECONNREFUSED' }),
    ]);
    expect(groups.map(({ letters, firstSeen, lastSeen }) => [letters.length, firstSeen, lastSeen])).toEqual([
      [2, '2026-01-15T01:00:00.000Z', '2026-01-15T02:00:00.000Z'],
      [1, '2026-01-15T02:00:00.000Z', '2026-01-15T02:00:00.000Z'],
    ]);
  });

  it('separates the same error with another reason', () => {
    const groups = groupsOf([aLetter({ error: 'x', reason: 'refused' }), aLetter({ error: 'x', reason: null })]);
    expect(groups).toHaveLength(2);
  });

  it('takes the time of sending where no consumer noted a failure', () => {
    expect(groupsOf([aLetter({ firstFailure: null })])[0]?.firstSeen).toBe('2026-01-15T03:00:00.000Z');
  });

  it('keeps words of an error', () => {
    expect(withoutValues('Deadbeef field payAmount at 2026-01-15T03:00:00.000Z')).toBe('Deadbeef field payAmount at …');
  });
});
