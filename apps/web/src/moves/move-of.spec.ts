import type { Viewer } from './job-view';
import { moveOf } from './move-of';
import {
  aClaim,
  aJob,
  APPROVED_AT,
  claimed,
  DEADLINE,
  NOW,
  OTHER,
  OWNER,
  reviewBy,
  SEEKER,
} from './testing/built-jobs';
import { ALL_CELLS, nowOf } from './testing/cells-of-the-table';
import { rendered } from './testing/rendered';
import { ENGLISH } from './testing/table-in-english';
import { GERMAN } from './testing/table-in-german';

const owner: Viewer = { userId: OWNER, roles: ['owner'] };
const claimer: Viewer = { userId: SEEKER, roles: ['seeker'] };
const other: Viewer = { userId: OTHER, roles: ['seeker'] };

describe('The table of states and viewers', () => {
  it.each(ALL_CELLS.map((cell) => [cell.row, cell] as const))('%s', (row, cell) => {
    const move = moveOf(cell.job, cell.viewer, nowOf(cell), cell.options);
    expect(rendered(move, 'en', nowOf(cell))).toEqual(ENGLISH[row]);
    expect(rendered(move, 'de', nowOf(cell))).toEqual(GERMAN[row]);
  });

  it('has one primary button at most, and no dashed line before a solid one', () => {
    for (const cell of ALL_CELLS) {
      const { buttons, fork } = moveOf(cell.job, cell.viewer, nowOf(cell), cell.options);
      expect([cell.row, buttons.filter(({ weight }) => weight === 'primary').length > 1]).toEqual([cell.row, false]);
      const lines = fork.map(({ line }) => line);
      expect(lines).toEqual([...lines].sort().reverse());
    }
  });
});

describe('A deadline', () => {
  it.each([
    ['an open job', aJob(), aJob().expiryDate, 'open/seeker', 'closed/other', other],
    ['a claimed job', claimed(aClaim('active')), DEADLINE, 'claimed/claimer', 'overdue/claimer', claimer],
    ['a submitted job', claimed(aClaim('submitted')), APPROVED_AT, 'submitted/owner', 'review-over/owner', owner],
  ])('of %s includes its own instant', (_job, job, end, before, after, viewer) => {
    expect(moveOf(job, viewer, Date.parse(end)).situation).toBe(before);
    expect(moveOf(job, viewer, Date.parse(end) + 1).situation).toBe(after);
  });

  it('is missing, with its dashed line, where work is never approved by itself', () => {
    const job = { ...claimed(aClaim('submitted')), nextAction: reviewBy(null) };
    for (const viewer of [owner, claimer]) {
      const { deadline, fork } = moveOf(job, viewer, NOW);
      expect([deadline, fork.map(({ line }) => line)]).toEqual([undefined, ['solid', 'solid', 'solid']]);
    }
  });
});

describe('A claim of the past', () => {
  const relistedAt = '2026-12-02T08:00:00.000Z';

  it.each(['timedout', 'withdrawn', 'rejected'] as const)(
    'that was %s does not bar from a job listed since',
    (status) => {
      const job = aJob({ claim: aClaim(status), listedAt: relistedAt });
      expect(moveOf(job, claimer, NOW).situation).toBe('open/seeker');
    },
  );

  it('is not the current one of a job that another seeker has', () => {
    const rejectedAgain = aJob({ status: 'rejected', claim: aClaim('rejected'), listedAt: relistedAt });
    expect(moveOf(rejectedAgain, claimer, NOW).situation).toBe('closed/other');
    const taken = aJob({ status: 'claimed', claim: aClaim('timedout') });
    expect(moveOf(taken, claimer, NOW).situation).toBe('taken/other');
    expect(moveOf(taken, claimer, Date.parse(DEADLINE) + 1).situation).toBe('taken/other');
  });
});

describe('People who are suspended or leave', () => {
  const actionsOf = (job: Parameters<typeof moveOf>[0], viewer: Viewer): string[] =>
    moveOf(job, viewer, NOW, { hasPeople: true }).buttons.map(({ action }) => action);

  it.each(['suspended', 'leaving'] as const)('(%s) finish what is running, and nothing else', (standing) => {
    expect(actionsOf(claimed(aClaim('active')), { ...claimer, standing })).toEqual(['submit', 'withdraw']);
    expect(actionsOf(claimed(aClaim('submitted')), { ...owner, standing })).toEqual([
      'approve',
      'request-changes',
      'reject',
    ]);
    expect(actionsOf(aJob(), { ...owner, standing })).toEqual(['extend', 'cancel']);
    expect(actionsOf(claimed(aClaim('rejected')), { ...owner, standing })).toEqual([]);
    expect(actionsOf(aJob(), { ...other, standing })).toEqual([]);
  });
});

it('gives an admin the way to the console beside what the job is to them', () => {
  const both: Viewer = { userId: OWNER, roles: ['owner', 'seeker', 'admin'] };
  const { situation, buttons } = moveOf(claimed(aClaim('submitted')), both, NOW);
  expect([situation, buttons.map(({ action }) => action)]).toEqual([
    'submitted/owner',
    ['approve', 'request-changes', 'reject', 'console'],
  ]);
});
