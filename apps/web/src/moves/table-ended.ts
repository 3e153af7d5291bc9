import { text } from '../texts/text-ref';
import { type Cell, people, time } from './cell';
import type { Facts } from './facts';
import type { Situation } from './situation';

type Ended = Extract<Situation, `${'approved' | 'rejected' | 'expired' | 'cancelled' | 'closed'}/${string}`>;

const FIND_SIMILAR: Cell['buttons'] = [['find-similar', 'primary']];

/** Section 4 of the design, the rows of jobs that have ended. */
export const ENDED: Record<Ended, (facts: Facts) => Cell> = {
  'approved/owner': ({ decidedAt, past }) => ({
    turn: 'ended',
    heading: past.approvedByItself
      ? text('moves.approved.byItself', { t: { instant: decidedAt } })
      : text('moves.approved.owner', { t: { instant: decidedAt } }),
    buttons: [
      ['review-person', 'primary'],
      ['post-similar', 'primary'],
      ['write', 'secondary'],
    ],
  }),
  'approved/claimer': ({ job, decidedAt, past }) => {
    const values = { t: { instant: decidedAt }, pay: { money: job.payAmount } };
    return {
      turn: 'ended',
      heading: past.approvedByItself
        ? text('moves.approved.byItselfWithPay', values)
        : text('moves.approved.claimer', values),
      quote: job.claim?.approvalNotes,
      buttons: [['review-person', 'primary']],
    };
  },
  'rejected/owner': ({ claimer, decidedAt, keptUntil }) => ({
    turn: 'ended',
    heading: text('moves.rejected.owner', { t: { instant: decidedAt } }),
    fork: [
      people(text('moves.if.youOpenAgain'), text('moves.then.anybodyMayClaim', { name: claimer })),
      time(text('moves.if.youDoNothing'), text('moves.then.kept', { t: { day: keptUntil } })),
    ],
    buttons: [['relist', 'primary']],
  }),
  'rejected/claimer': ({ job, owner, decidedAt }) => ({
    turn: 'ended',
    heading: text('moves.rejected.claimer', { t: { instant: decidedAt } }),
    quote: job.claim?.rejectionReason,
    fork: [people(text('moves.if.opensAgain', { name: owner }), text('moves.then.youMayClaim'))],
    buttons: [['find-jobs', 'primary']],
  }),
  'expired/owner': ({ job, past, claimer, closedAt, keptUntil }) => ({
    turn: 'ended',
    heading: past.lost
      ? past.lost.how === 'withdrawn'
        ? text('moves.expired.givenBack', { t: { instant: closedAt }, name: claimer })
        : text('moves.expired.nothingHandedIn', { t: { instant: closedAt }, name: claimer })
      : text('moves.expired.owner', { t: { instant: job.expiryDate } }),
    fork: [time(text('moves.if.youDoNothing'), text('moves.then.kept', { t: { day: keptUntil } }))],
    buttons: [
      ['relist', 'primary'],
      ['post-similar', 'secondary'],
    ],
  }),
  'expired/barred': ({ job }) => ({
    turn: 'ended',
    heading:
      job.claim?.status === 'withdrawn'
        ? text('moves.expired.youGaveItBack')
        : text('moves.expired.yourTimeEnded', { t: { instant: job.claim?.submissionDeadline ?? job.expiryDate } }),
    buttons: FIND_SIMILAR,
  }),
  'cancelled/owner': ({ job, past }) => ({
    turn: 'ended',
    heading: text('moves.cancelled.owner', { t: { instant: job.updatedAt } }),
    quote: past.cancelReason,
    buttons: [['post-similar', 'primary']],
  }),
  'cancelled/other': ({ job }) => ({
    turn: 'ended',
    heading: text('moves.cancelled.other', { t: { instant: job.updatedAt } }),
    buttons: FIND_SIMILAR,
  }),
  'closed/other': ({ job, closedAt }) => ({
    turn: 'ended',
    heading:
      job.status === 'approved' || job.status === 'rejected'
        ? text('moves.closed.decided')
        : text('moves.closed.other', { t: { instant: closedAt } }),
    buttons: FIND_SIMILAR,
  }),
};
