import type { Claim, HistoryEvent, JobView } from '../job-view';

/** Fri 4 Dec 2026, 14:02 in Berlin. */
export const NOW = Date.parse('2026-12-04T13:02:00.000Z');
export const OWNER = 'owner-123';
export const SEEKER = 'seeker-456';
export const OTHER = 'seeker-789';

const LISTED = '2026-11-27T09:20:04.000Z';
const CLAIMED = '2026-12-01T07:22:31.000Z';
export const DEADLINE = '2026-12-08T07:22:31.000Z';
const SUBMITTED = '2026-12-03T17:40:00.000Z';
export const APPROVED_AT = '2026-12-17T17:40:00.000Z';
const DECIDED = '2026-12-04T09:00:00.000Z';

/** A job as the platform answers it. */
export const aJob = (changes: Partial<JobView> = {}): JobView => ({
  jobId: 'job-f8c048df-0000-4000-8000-0000000008af',
  ownerId: OWNER,
  categoryId: 'programming',
  categoryName: 'Programming',
  status: 'open',
  payAmount: 1_200,
  timeToCompleteSeconds: 604_800,
  expiryDate: '2026-12-27T09:20:04.000Z',
  createdAt: LISTED,
  updatedAt: LISTED,
  listedAt: LISTED,
  claim: null,
  nextAction: null,
  ...changes,
});

export const aClaim = (status: Claim['status'], changes: Partial<Claim> = {}): Claim => {
  const isDecided = status === 'approved' || status === 'rejected';
  return {
    claimId: 'claim-1',
    claimerId: SEEKER,
    status,
    claimedAt: CLAIMED,
    submissionDeadline: DEADLINE,
    claimerNotes: null,
    submittedAt: status === 'submitted' || isDecided ? SUBMITTED : null,
    submissionNotes: null,
    deliverableUrl: null,
    additionalFiles: [],
    reviewedAt: isDecided ? DECIDED : null,
    approvalNotes: null,
    rejectionReason: null,
    ...changes,
  };
};

/** The job while or after this claim is its current one, as its owner and its claimer read it. */
export function claimed(claim: Claim, changes: Partial<JobView> = {}): JobView {
  switch (claim.status) {
    case 'active':
      return aJob({ status: 'claimed', claim, nextAction: submitBy(claim.submissionDeadline), ...changes });
    case 'submitted':
      return aJob({ status: 'submitted', claim, nextAction: reviewBy(APPROVED_AT), ...changes });
    case 'approved':
    case 'rejected':
      return aJob({ status: claim.status, claim, updatedAt: DECIDED, ...changes });
    case 'timedout':
    case 'withdrawn':
      return aJob({ claim, ...changes });
  }
}

const submitBy = (dueAt: string): JobView['nextAction'] => ({
  actor: 'claimer',
  action: 'submit',
  dueAt,
  automaticOutcome: 'timedout',
});
export const reviewBy = (dueAt: string | null): JobView['nextAction'] => ({
  actor: 'owner',
  action: 'review',
  dueAt,
  automaticOutcome: dueAt === null ? null : 'approved',
});

/** What everybody else reads of it. */
export const seenByOthers = (job: JobView, ownClaim: Claim | null = null): JobView => ({
  ...job,
  claim: ownClaim,
  nextAction: null,
});

let ids = 0;
export const anEvent = (type: string, time: string, detail: Record<string, unknown> = {}): HistoryEvent => ({
  version: '0',
  id: `event-${++ids}`,
  source: 'jobs-service',
  'detail-type': type,
  time,
  detail,
});
