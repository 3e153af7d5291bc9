import type { components } from '@freelance/client';

type Schemas = components['schemas'];
type OwnerView = Schemas['OwnerJobDto'];

/** What the table needs of a job: `owner/view`, `seeker/view`, or a public view without `claim` and `nextAction`. */
export type JobView = Pick<
  OwnerView,
  | 'jobId'
  | 'ownerId'
  | 'categoryId'
  | 'categoryName'
  | 'status'
  | 'payAmount'
  | 'timeToCompleteSeconds'
  | 'expiryDate'
  | 'createdAt'
  | 'updatedAt'
  | 'listedAt'
> &
  Partial<Pick<OwnerView, 'claim' | 'nextAction'>>;

export type Claim = Schemas['ClaimDto'];
export type JobStatus = OwnerView['status'];
export type HistoryEvent = Schemas['EventDto'];

export interface Viewer {
  /** Undefined for people who are not signed in. */
  userId?: string;
  roles: readonly ('owner' | 'seeker' | 'admin')[];
  standing?: 'active' | 'suspended' | 'leaving';
}

/** What a job is at this moment: an open job past its `expiryDate` is expired at once, by the clock. */
export const statusAt = (job: Pick<JobView, 'status' | 'expiryDate'>, now: number): JobStatus =>
  job.status === 'open' && now > Date.parse(job.expiryDate) ? 'expired' : job.status;
