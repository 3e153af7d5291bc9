import { text } from '../texts/text-ref';
import { type Cell, opensAgain, people, since, time, until } from './cell';
import type { Facts } from './facts';
import type { Situation } from './situation';

type Running = Extract<
  Situation,
  `${'claimed' | 'changes-asked' | 'overdue' | 'taken' | 'submitted' | 'review-over'}/${string}`
>;

const handIn = ({ due, owner, review, closesAfterClaim }: Facts) => [
  people(text('moves.if.youHandIn'), text('moves.then.ownerReviews', { name: owner, time: { seconds: review } })),
  time(
    text('moves.if.youDoNothing'),
    closesAfterClaim
      ? text('moves.then.closes', { t: { instant: due } })
      : text('moves.then.opensWithoutYou', { t: { instant: due } }),
  ),
];
const overdue = ({ due }: Facts): Cell => ({
  turn: 'time',
  heading: text('moves.overdue'),
  deadline: since(due),
  fork: [time(text('moves.if.nothing'), text('moves.then.putBack'))],
});
const approvedAtEnd = (who: ReturnType<typeof text>, due: string) =>
  due === '' ? [] : [time(who, text('moves.then.approvedByItself', { t: { instant: due } }))];

/** Section 4 of the design, the rows of jobs that have a claimer. */
export const RUNNING: Record<Running, (facts: Facts) => Cell> = {
  'claimed/owner': (facts) => ({
    turn: 'claimer',
    heading: text('moves.claimed.owner', { name: facts.claimer }),
    deadline: until(facts.due),
    fork: [
      people(
        text('moves.if.handsIn', { name: facts.claimer }),
        text('moves.then.youReview', { time: { seconds: facts.review } }),
      ),
      time(text('moves.if.nothingHandedIn'), opensAgain(facts)),
    ],
    buttons: [
      ['give-time', 'secondary'],
      ['write', 'secondary'],
    ],
  }),
  'claimed/claimer': (facts) => ({
    turn: 'you',
    heading: text('moves.claimed.claimer'),
    deadline: until(facts.due),
    fork: handIn(facts),
    buttons: [
      ['submit', 'primary'],
      ['write', 'secondary'],
      ['withdraw', 'quiet'],
    ],
  }),
  'changes-asked/claimer': (facts) => ({
    turn: 'you',
    heading: text('moves.changesAsked.claimer'),
    deadline: until(facts.due),
    quote: facts.past.changes,
    fork: handIn(facts),
    buttons: [
      ['submit-again', 'primary'],
      ['write', 'secondary'],
      ['withdraw', 'quiet'],
    ],
  }),
  'overdue/owner': overdue,
  'overdue/claimer': overdue,
  'taken/other': ({ job }) => ({
    turn: 'away',
    heading: text('moves.taken.other'),
    fork: [time(text('moves.if.nothingHandedIn'), text('moves.then.opensBefore', { t: { instant: job.expiryDate } }))],
    buttons: [
      ['find-similar', 'primary'],
      ['follow', 'secondary'],
    ],
  }),
  'submitted/owner': ({ job, claimer, due }) => ({
    turn: 'you',
    heading: text('moves.submitted.owner'),
    deadline: until(due),
    fork: [
      people(text('moves.if.youApprove'), text('moves.then.owed', { pay: { money: job.payAmount } })),
      people(
        text('moves.if.youAskForChanges'),
        text('moves.then.newTime', { name: claimer, time: { seconds: job.timeToCompleteSeconds } }),
      ),
      people(text('moves.if.youReject'), text('moves.then.endsForOwner')),
      ...approvedAtEnd(text('moves.if.youDoNothing'), due),
    ],
    buttons: [
      ['approve', 'primary'],
      ['request-changes', 'secondary'],
      ['reject', 'quiet'],
    ],
  }),
  'review-over/owner': ({ due }) => ({
    turn: 'time',
    heading: text('moves.reviewOver'),
    deadline: since(due),
    buttons: [['approve', 'primary']],
  }),
  'submitted/claimer': ({ job, owner, due }) => ({
    turn: 'owner',
    heading: text('moves.submitted.claimer', { name: owner }),
    deadline: until(due, text('moves.atTheLatest', { t: { instant: due } })),
    fork: [
      people(
        text('moves.if.ownerApproves', { name: owner }),
        text('moves.then.owedToYou', { pay: { money: job.payAmount } }),
      ),
      people(text('moves.if.ownerAsksForChanges', { name: owner }), text('moves.then.youGetNewTime')),
      people(text('moves.if.ownerRejects', { name: owner }), text('moves.then.endsForClaimer')),
      ...approvedAtEnd(text('moves.if.ownerDoesNothing', { name: owner }), due),
    ],
    buttons: [['write', 'secondary']],
  }),
  'review-over/claimer': ({ due }) => ({ turn: 'time', heading: text('moves.reviewOver'), deadline: since(due) }),
};
