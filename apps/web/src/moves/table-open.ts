import { text } from '../texts/text-ref';
import { type Cell, people, time, until } from './cell';
import type { Facts } from './facts';
import type { Situation } from './situation';

type Open = Extract<Situation, `open/${string}`>;

const closes = ({ job }: Facts) =>
  time(text('moves.if.unclaimed'), text('moves.then.closes', { t: { instant: job.expiryDate } }));
const yours = ({ claimedNow }: Facts) =>
  people(text('moves.if.youClaim'), text('moves.then.yoursAlone', { t: { instant: claimedNow } }));
const openUntil = ({ job }: Facts) =>
  until(job.expiryDate, text('moves.openUntil', { t: { instant: job.expiryDate } }));

/** Section 4 of the design, the rows of open jobs. */
export const OPEN: Record<Open, (facts: Facts) => Cell> = {
  'open/owner': (facts) => ({
    turn: 'time',
    heading: text('moves.open.owner'),
    deadline: openUntil(facts),
    fork: [
      people(
        text('moves.if.claimed'),
        text('moves.then.theirs', { time: { seconds: facts.job.timeToCompleteSeconds } }),
      ),
      time(text('moves.if.unclaimed'), text('moves.then.closesAndReopens', { t: { instant: facts.job.expiryDate } })),
    ],
    buttons: [
      ['share', 'primary'],
      ['edit', 'secondary'],
      ['extend', 'secondary'],
      ['cancel', 'quiet'],
    ],
  }),
  'open/seeker': (facts) => ({
    turn: 'you',
    heading: text('moves.open.seeker'),
    deadline: until(
      facts.job.expiryDate,
      text('moves.openThenYours', {
        t: { instant: facts.job.expiryDate },
        time: { seconds: facts.job.timeToCompleteSeconds },
        end: { instant: facts.claimedNow },
      }),
    ),
    fork: [yours(facts), closes(facts)],
    buttons: [
      ['claim', 'primary'],
      ['follow', 'secondary'],
      ['write', 'secondary'],
    ],
  }),
  'open/barred': ({ owner }) => ({
    turn: 'ended',
    heading: text('moves.open.barred'),
    fork: [people(text('moves.if.opensAgain', { name: owner }), text('moves.then.youMayClaim'))],
    buttons: [['find-similar', 'primary']],
  }),
  'open/signed-out': (facts) => ({
    heading: text('moves.open.signedOut'),
    deadline: openUntil(facts),
    fork: [yours(facts), closes(facts)],
    buttons: [['sign-in', 'primary']],
  }),
  'open/poster': (facts) => ({
    heading: text('moves.open.poster'),
    deadline: openUntil(facts),
    fork: [yours(facts), closes(facts)],
    buttons: [['switch-account', 'primary']],
  }),
  'open/admin': (facts) => ({
    turn: 'time',
    heading: text('moves.open.owner'),
    deadline: openUntil(facts),
    fork: [closes(facts)],
  }),
  'open/standing': (facts) => ({
    heading: text('moves.open.standing'),
    deadline: openUntil(facts),
    fork: [closes(facts)],
  }),
};
