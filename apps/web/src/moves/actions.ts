import { text, type TextRef } from '../texts/text-ref';
import type { Facts } from './facts';

export type Action =
  | 'share'
  | 'edit'
  | 'extend'
  | 'cancel'
  | 'claim'
  | 'follow'
  | 'write'
  | 'find-similar'
  | 'find-jobs'
  | 'sign-in'
  | 'switch-account'
  | 'give-time'
  | 'submit'
  | 'submit-again'
  | 'withdraw'
  | 'approve'
  | 'request-changes'
  | 'reject'
  | 'relist'
  | 'post-similar'
  | 'review-person'
  | 'console';

/** The actions that finish what is running: all that suspended and leaving people can do. */
export const FINISHING: readonly Action[] = [
  'submit',
  'submit-again',
  'withdraw',
  'approve',
  'request-changes',
  'reject',
  'cancel',
  'extend',
  'give-time',
];

/** Actions that exist only with people. */
export const OF_PEOPLE: readonly Action[] = ['write', 'review-person'];

const TEXTS: Record<Action, (facts: Facts) => TextRef> = {
  share: () => text('moves.button.share'),
  edit: () => text('moves.button.edit'),
  extend: () => text('moves.button.extend'),
  cancel: () => text('moves.button.cancel'),
  claim: () => text('moves.button.claim'),
  follow: ({ job }) => text('moves.button.follow', { category: job.categoryName }),
  write: ({ other }) => text('moves.button.write', { name: other }),
  'find-similar': () => text('moves.button.findSimilar'),
  'find-jobs': () => text('moves.button.findJobs'),
  'sign-in': () => text('moves.button.signIn'),
  'switch-account': () => text('moves.button.switchAccount'),
  'give-time': () => text('moves.button.giveTime'),
  submit: () => text('moves.button.submit'),
  'submit-again': () => text('moves.button.submitAgain'),
  withdraw: () => text('moves.button.withdraw'),
  approve: () => text('moves.button.approve'),
  'request-changes': () => text('moves.button.requestChanges'),
  reject: () => text('moves.button.reject'),
  relist: () => text('moves.button.relist'),
  'post-similar': () => text('moves.button.postSimilar'),
  'review-person': ({ other }) => text('moves.button.reviewPerson', { name: other }),
  console: () => text('moves.button.console'),
};

export const buttonText = (action: Action, facts: Facts): TextRef => TEXTS[action](facts);
