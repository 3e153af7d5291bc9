import type { JobEvents } from '@freelance/contracts';

const job = {
  jobId: 'job-123e4567-e89b-12d3-a456-426614174000',
  ownerId: 'owner-123',
  jobName: 'Landing page',
  payAmount: 1234.5,
};
const claim = { ...job, claimerId: 'seeker-456', claimId: 'claim-123e4567-e89b-12d3-a456-426614174000' };

/** One event of each type, as the jobs service tells it. */
export const JOB_EVENT_SAMPLES: JobEvents = {
  'job.created': {
    ...job,
    sequence: 1,
    categoryId: 'web-development',
    categoryName: 'Web Development',
    snsTopicArn: 'arn:aws:sns:us-east-1:000000000000:test-category-web-development-topic',
    description: 'One page, three sections.',
    timeToCompleteSeconds: 93_600,
    status: 'open',
    expiryDate: '2026-02-15T10:30:59.999Z',
    createdAt: '2026-01-15T10:30:00.000Z',
    jobUrl: 'https://market.test/job/owner/view/job-123e4567-e89b-12d3-a456-426614174000',
    seekerJobUrl: 'https://market.test/job/seeker/view/job-123e4567-e89b-12d3-a456-426614174000',
  },
  'job.claimed': {
    ...claim,
    sequence: 2,
    claimedAt: '2026-01-16T08:00:00.000Z',
    submissionDeadline: '2026-01-17T10:00:30.000Z',
    claimerNotes: 'I start\ntoday.',
  },
  'job.submitted': {
    ...claim,
    sequence: 3,
    submittedAt: '2026-01-16T20:15:00.000Z',
    submissionNotes: 'All three sections.',
    deliverableUrl: 'https://files.test/landing.zip',
    additionalFiles: ['readme.txt', 'logo.svg'],
  },
  'job.approved': {
    ...claim,
    sequence: 4,
    approvedAt: '2026-01-18T09:05:00.000Z',
    approvalNotes: 'Well done.',
    automatic: false,
  },
  'job.rejected': {
    ...claim,
    sequence: 4,
    rejectedAt: '2026-01-18T09:05:00.000Z',
    rejectionReason: 'The third section is missing.',
  },
  'job.relisted': {
    ...job,
    sequence: 5,
    categoryId: 'web-development',
    categoryName: 'Web Development',
    snsTopicArn: 'arn:aws:sns:us-east-1:000000000000:test-category-web-development-topic',
    description: 'One page, three sections.',
    timeToCompleteSeconds: 93_600,
    expiryDate: '2026-02-25T10:30:59.999Z',
    relistedAt: '2026-01-25T10:30:00.000Z',
    previousStatus: 'rejected',
    seekerJobUrl: 'https://market.test/job/seeker/view/job-123e4567-e89b-12d3-a456-426614174000',
  },
  'job.expired': {
    ...job,
    sequence: 2,
    originalStatus: 'open',
    expiryDate: '2026-02-15T10:30:59.999Z',
    expiredAt: '2026-02-15T10:31:00.000Z',
  },
  'job.updated': {
    ...job,
    sequence: 2,
    changes: { payAmount: { from: 1000, to: 1234.5 } },
    updatedAt: '2026-01-15T11:00:00.000Z',
  },
  'job.cancelled': {
    ...job,
    sequence: 2,
    reason: null,
    cancelledAt: '2026-01-15T11:00:00.000Z',
  },
  'job.extended': {
    ...claim,
    sequence: 3,
    submissionDeadline: '2026-01-20T10:00:30.000Z',
    extendedAt: '2026-01-16T09:00:00.000Z',
  },
  'job.changes_requested': {
    ...claim,
    sequence: 4,
    changes: 'Please add the third section.',
    submissionDeadline: '2026-01-20T10:00:30.000Z',
    requestedAt: '2026-01-18T09:05:00.000Z',
  },
  'job.withdrawn': {
    ...claim,
    sequence: 3,
    reason: 'Something came up.',
    withdrawnAt: '2026-01-16T09:00:00.000Z',
  },
};
