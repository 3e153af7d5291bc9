import { text, type TextRef } from '../texts/text-ref';
import type { Action } from './actions';
import type { Facts } from './facts';
import type { ForkLine, Move, MoveButton } from './move';

/** A row of the table, for one job. */
export interface Cell {
  turn?: 'you' | 'owner' | 'claimer' | 'time' | 'ended' | 'away';
  heading: TextRef;
  deadline?: NonNullable<Move['deadline']>;
  quote?: string | null;
  fork?: ForkLine[];
  buttons?: [Action, MoveButton['weight']][];
}

export const people = (condition: TextRef, outcome: TextRef): ForkLine => ({
  line: 'solid',
  if: condition,
  then: outcome,
});
export const time = (condition: TextRef, outcome: TextRef): ForkLine => ({
  line: 'dashed',
  if: condition,
  then: outcome,
});

/** "until t", with a countdown. A state without an end has no deadline. */
export const until = (at: string, words = text('moves.until', { t: { instant: at } })): Cell['deadline'] =>
  at === '' ? undefined : { kind: 'until', at, text: words, hasCountdown: true };
export const since = (at: string): Cell['deadline'] => ({
  kind: 'since',
  at,
  text: text('moves.since', { t: { instant: at } }),
  hasCountdown: false,
});

/** What happens to a claimed job when nothing is handed in, as its owner sees it. */
export const opensAgain = ({ due, closesAfterClaim }: Facts): TextRef =>
  closesAfterClaim
    ? text('moves.then.closes', { t: { instant: due } })
    : text('moves.then.opensAgain', { t: { instant: due } });
