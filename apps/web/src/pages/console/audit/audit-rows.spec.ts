import type { AuditEntry } from '@freelance/contracts/operate';
import { rowOfAdmin, rowOfOperator, rowsOf } from './audit-rows';

const anEntry: AuditEntry = {
  at: '2026-01-15T10:00:00.000Z',
  operator: 'admin-1',
  action: 'POST /ops/dead-letters/:queue/purge',
  input: { queue: 'deliveries', ids: ['x'] },
  outcome: 'done',
  result: [],
  counts: { letters: 7 },
  requestId: 'r1',
  clientAddress: '127.0.0.1',
};

const ofAdmin = rowOfAdmin({
  auditId: 'audit-1',
  at: '2026-01-15T11:00:00.000Z',
  actorId: 'admin-2',
  action: 'user.suspended',
  subjectType: 'user',
  subjectId: 'seeker-456',
  reason: 'Sends the same offer to all',
  details: { until: null, reportId: 'report-1' },
  requestId: 'r2',
} as unknown as Parameters<typeof rowOfAdmin>[0]);

describe('The rows of Audit', () => {
  it('say what an operator did, on what, with which figures', () => {
    expect(rowOfOperator(anEntry)).toMatchObject({
      who: 'admin-1',
      what: 'dead-letters/:queue/purge',
      onWhom: 'deliveries',
      result: 'letters 7',
    });
  });

  it('say why an administrator did it', () => {
    expect(ofAdmin).toMatchObject({
      onWhom: 'seeker-456',
      why: 'Sends the same offer to all',
      result: 'reportId report-1',
    });
  });

  it('are in order of time together, and filtered by who, what and on whom', () => {
    const rows = [rowOfOperator(anEntry), ofAdmin];
    expect(rowsOf(rows, {}).map(({ who }) => who)).toEqual(['admin-2', 'admin-1']);
    expect(rowsOf(rows, { onWhom: 'DELIVER' }).map(({ who }) => who)).toEqual(['admin-1']);
    expect(rowsOf(rows, { who: 'admin-2', what: 'purge' })).toEqual([]);
  });
});
