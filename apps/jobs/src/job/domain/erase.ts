import { type AnyJobEvent, ERASED_TEXT, type JobEventType } from '@freelance/contracts/plain';
import type { Claim, Job } from './job';

/** The user who is erased, and what stands in place of the id. */
export interface ErasedUser {
  userId: string;
  pseudonym: string;
}

/** The fields of each event that the owner or the claimer wrote, besides the name of the job. */
const WORDS: Readonly<Record<JobEventType, { owner: readonly string[]; claimer: readonly string[] }>> = {
  'job.created': { owner: ['description'], claimer: [] },
  'job.relisted': { owner: ['description'], claimer: [] },
  'job.updated': { owner: ['changes'], claimer: [] },
  'job.cancelled': { owner: ['reason'], claimer: [] },
  'job.extended': { owner: [], claimer: [] },
  'job.expired': { owner: [], claimer: [] },
  'job.reminder': { owner: [], claimer: [] },
  'job.claimed': { owner: [], claimer: ['claimerNotes'] },
  'job.submitted': { owner: [], claimer: ['submissionNotes', 'deliverableUrl', 'additionalFiles'] },
  'job.withdrawn': { owner: [], claimer: ['reason'] },
  'job.timedout': { owner: [], claimer: [] },
  'job.changes_requested': { owner: ['changes'], claimer: [] },
  'job.approved': { owner: ['approvalNotes'], claimer: [] },
  'job.rejected': { owner: ['rejectionReason'], claimer: [] },
};

/** The fields of an event that hold a user id. */
const IDS = ['ownerId', 'claimerId', 'recipientId'] as const;

/** The job without the id and the words of a user; the same object when it has none. */
export function eraseInJob(job: Job, user: ErasedUser): Job {
  const isOwner = job.ownerId === user.userId;
  const claim = job.claim && eraseInClaim(job.claim, user, { isOwner });
  const wasBarred = Object.hasOwn(job.barred, user.userId);
  if (!isOwner && !wasBarred && claim === job.claim) return job;
  return {
    ...job,
    ...(isOwner && { ownerId: user.pseudonym, name: ERASED_TEXT, description: ERASED_TEXT }),
    claim,
    barred: Object.fromEntries(
      Object.entries(job.barred).map(([id, how]) => [id === user.userId ? user.pseudonym : id, how]),
    ),
  };
}

/** The same for a claim. @param isOwner whether the user owns its job */
export function eraseInClaim<C extends Claim>(claim: C, user: ErasedUser, { isOwner }: { isOwner: boolean }): C {
  const isClaimer = claim.claimerId === user.userId;
  if (!isOwner && !isClaimer) return claim;
  return {
    ...claim,
    ...(isOwner && {
      approvalNotes: erased('approvalNotes', claim.approvalNotes),
      rejectionReason: erased('rejectionReason', claim.rejectionReason),
    }),
    ...(isClaimer && {
      claimerId: user.pseudonym,
      claimerNotes: erased('claimerNotes', claim.claimerNotes),
      submissionNotes: erased('submissionNotes', claim.submissionNotes),
      deliverableUrl: null,
      additionalFiles: [],
    }),
  };
}

/** The same for the detail of an event. An event of a later release loses the id, and no words. */
export function eraseInEvent<Event extends AnyJobEvent>({ type, detail }: Event, user: ErasedUser): Event['detail'] {
  const facts = detail as unknown as Record<string, unknown>;
  const { userId, pseudonym } = user;
  const ids = IDS.filter((field) => facts[field] === userId);
  if (ids.length === 0) return detail;
  const known = (WORDS as Partial<typeof WORDS>)[type];
  const words = [
    ...(facts.ownerId === userId ? ['jobName', ...(known?.owner ?? [])] : []),
    ...(facts.claimerId === userId ? (known?.claimer ?? []) : []),
  ];
  return {
    ...detail,
    ...Object.fromEntries(words.map((field) => [field, erased(field, facts[field])])),
    ...Object.fromEntries(ids.map((field) => [field, pseudonym])),
  };
}

/** The ids of all users that the job names. */
export const usersIn = ({ ownerId, claim, barred }: Job): string[] => [
  ownerId,
  ...(claim ? [claim.claimerId] : []),
  ...Object.keys(barred),
];

/** The ids of all users that the event names. */
export const usersInEvent = (detail: object): string[] =>
  IDS.map((field) => (detail as Record<string, unknown>)[field]).filter((id) => typeof id === 'string');

function erased<Value>(field: string, value: Value): Value;
function erased(field: string, value: unknown): unknown {
  // An address or a list of names has no place for a text.
  if (field === 'deliverableUrl') return null;
  if (Array.isArray(value)) return [];
  if (typeof value === 'string') return ERASED_TEXT;
  // `job.updated`: what each changed field was and is.
  if (typeof value === 'object' && value !== null) return { ...value, ...erasedChanges(value) };
  return value;
}

const erasedChanges = (changes: object): object =>
  Object.fromEntries(
    Object.keys(changes)
      .filter((field) => field === 'name' || field === 'description')
      .map((field) => [field, { from: ERASED_TEXT, to: ERASED_TEXT }]),
  );
