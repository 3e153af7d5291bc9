import { ERASED_TEXT } from '@freelance/contracts';

/** What a mail says about a job: the fields of its event. */
export type JobFacts = Readonly<Record<string, unknown>>;

/** The fields that the owner and the claimer of a job write, in all kinds of mail. */
const WORDS = {
  ownerId: ['jobName', 'description', 'summary', 'approvalNotes', 'rejectionReason', 'changes'],
  claimerId: ['claimerNotes', 'submissionNotes', 'deliverableUrl', 'additionalFiles', 'reason'],
} as const;

export const USERS_OF_JOB = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** The facts without the id and the words of this user; the same object when the user is neither owner nor claimer. */
export function eraseInFacts<Facts extends JobFacts>(facts: Facts, userId: string, pseudonym: string): Facts {
  const roles = USERS_OF_JOB.filter((role) => facts[role] === userId);
  if (roles.length === 0) return facts;
  const words = roles.flatMap((role) => [...WORDS[role]]).filter((field) => field in facts);
  return {
    ...facts,
    ...Object.fromEntries(words.map((field) => [field, erased(field, facts[field])])),
    ...Object.fromEntries([...roles, 'recipientId'].filter((id) => facts[id] === userId).map((id) => [id, pseudonym])),
  };
}

function erased(field: string, value: unknown): unknown {
  if (field === 'deliverableUrl') return null;
  if (Array.isArray(value)) return [];
  return typeof value === 'string' ? ERASED_TEXT : value;
}
