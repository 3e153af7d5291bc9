import { text, type TextRef } from '../texts/text-ref';

/** Why a page is empty, and the one thing to do about it. */
export interface EmptyState {
  why: TextRef;
  action?: TextRef;
}

/** E1 to E5 of the design; the others belong to parts of the platform that are not there yet. */
export const EMPTY_STATES = {
  nothingFits: { why: text('sentences.noJobFits'), action: text('sentences.clearFilters') },
  noJobs: { why: text('sentences.noJobs'), action: text('sentences.tellMe') },
  nothingNeedsYou: { why: text('sentences.nothingNeedsYou'), action: text('sentences.findJob') },
  noPostedJobs: { why: text('sentences.noPostedJobs'), action: text('sentences.postJob') },
  noSubscriptions: { why: text('sentences.noSubscriptions') },
} satisfies Record<string, EmptyState>;
