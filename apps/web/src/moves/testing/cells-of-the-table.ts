import type { JobView, Viewer } from '../job-view';
import type { MoveOptions } from '../move-of';
import { recall } from '../recall';
import {
  aClaim,
  aJob,
  anEvent,
  APPROVED_AT,
  claimed,
  DEADLINE,
  NOW,
  OTHER,
  OWNER,
  seenByOthers,
  SEEKER,
} from './built-jobs';

/** A row of section 4 of the design, for one viewer. */
export interface BuiltCell {
  row: string;
  job: JobView;
  viewer: Viewer;
  now?: number;
  options?: MoveOptions;
}

const owner: Viewer = { userId: OWNER, roles: ['owner'] };
const claimer: Viewer = { userId: SEEKER, roles: ['seeker'] };
const seeker: Viewer = { userId: OTHER, roles: ['seeker'] };
const signedOut: Viewer = { roles: [] };
const people: MoveOptions = { hasPeople: true };

const open = aJob();
const held = claimed(aClaim('active'));
const asked = claimed(aClaim('active', { submittedAt: '2026-12-03T17:40:00.000Z' }));
const handedIn = claimed(aClaim('submitted'));
const approved = claimed(aClaim('approved', { approvalNotes: 'Exactly right' }));
const rejected = claimed(aClaim('rejected', { rejectionReason: 'Tests fail' }));
const expired = aJob({
  status: 'expired',
  expiryDate: '2026-12-02T09:20:04.000Z',
  updatedAt: '2026-12-02T09:22:00.000Z',
});
const timedOut = recall([anEvent('job.timedout', '2026-12-02T09:22:00.000Z', { claimerId: SEEKER })]);
const cancelled = aJob({ status: 'cancelled', updatedAt: '2026-12-02T09:22:00.000Z' });

const AFTER_EXPIRY = Date.parse(open.expiryDate) + 1;
const AFTER_DEADLINE = Date.parse(DEADLINE) + 1;
const AFTER_REVIEW = Date.parse(APPROVED_AT) + 1;

export const OPEN_CELLS: BuiltCell[] = [
  { row: 'open, owner', job: open, viewer: owner },
  { row: 'open, seeker', job: open, viewer: seeker, options: people },
  { row: 'open, seeker, without people', job: open, viewer: seeker },
  { row: 'open, seeker who timed out', job: aJob({ claim: aClaim('timedout') }), viewer: claimer },
  { row: 'open, seeker who gave it back', job: aJob({ claim: aClaim('withdrawn') }), viewer: claimer },
  { row: 'open, signed out', job: open, viewer: signedOut },
  { row: 'open, owner-only role', job: open, viewer: { userId: 'owner-9', roles: ['owner'] } },
  { row: 'open, admin', job: open, viewer: { userId: 'admin-1', roles: ['admin'] } },
  { row: 'open, suspended seeker', job: open, viewer: { ...seeker, standing: 'suspended' }, options: people },
  { row: 'open, past expiry, owner', job: open, viewer: owner, now: AFTER_EXPIRY },
  { row: 'open, past expiry, other', job: open, viewer: seeker, now: AFTER_EXPIRY },
];

export const CLAIMED_CELLS: BuiltCell[] = [
  { row: 'claimed, owner', job: held, viewer: owner, options: people },
  {
    row: 'claimed, owner, listing lapses before the deadline',
    job: { ...held, expiryDate: '2026-12-05T00:00:00.000Z' },
    viewer: owner,
  },
  { row: 'claimed, claimer', job: held, viewer: claimer, options: people },
  { row: 'claimed, changes asked, claimer', job: asked, viewer: claimer, options: { past: { changes: 'Add tests' } } },
  { row: 'claimed, overdue, owner', job: held, viewer: owner, now: AFTER_DEADLINE },
  { row: 'claimed, overdue, claimer', job: held, viewer: claimer, now: AFTER_DEADLINE },
  { row: 'claimed, other', job: seenByOthers(held), viewer: seeker },
  { row: 'claimed, signed out', job: seenByOthers(held), viewer: signedOut },
];

export const SUBMITTED_CELLS: BuiltCell[] = [
  { row: 'submitted, owner', job: handedIn, viewer: owner },
  { row: 'submitted, past autoApproveAt, owner', job: handedIn, viewer: owner, now: AFTER_REVIEW },
  { row: 'submitted, past autoApproveAt, claimer', job: handedIn, viewer: claimer, now: AFTER_REVIEW },
  { row: 'submitted, claimer', job: handedIn, viewer: claimer, options: people },
  { row: 'submitted, other', job: seenByOthers(handedIn), viewer: seeker },
];

export const ENDED_CELLS: BuiltCell[] = [
  { row: 'approved, owner', job: approved, viewer: owner, options: people },
  { row: 'approved by itself, owner', job: approved, viewer: owner, options: { past: { approvedByItself: true } } },
  { row: 'approved, claimer', job: approved, viewer: claimer },
  { row: 'approved, claimer, with people', job: approved, viewer: claimer, options: people },
  { row: 'approved, other', job: seenByOthers(approved), viewer: seeker },
  { row: 'rejected, owner', job: rejected, viewer: owner },
  { row: 'rejected, claimer', job: rejected, viewer: claimer },
  { row: 'expired, owner', job: expired, viewer: owner },
  { row: 'expired after a claim, owner', job: expired, viewer: owner, options: { past: timedOut } },
  {
    row: 'expired, once its claimer',
    job: { ...expired, claim: aClaim('timedout', { submissionDeadline: '2026-12-02T07:22:31.000Z' }) },
    viewer: claimer,
  },
  { row: 'expired, gave it back', job: { ...expired, claim: aClaim('withdrawn') }, viewer: claimer },
  { row: 'expired, other', job: expired, viewer: seeker },
  { row: 'cancelled, owner', job: cancelled, viewer: owner, options: { past: { cancelReason: 'Found someone' } } },
  { row: 'cancelled, other', job: cancelled, viewer: seeker },
];

export const ALL_CELLS = [...OPEN_CELLS, ...CLAIMED_CELLS, ...SUBMITTED_CELLS, ...ENDED_CELLS];
export const nowOf = ({ now }: BuiltCell): number => now ?? NOW;
