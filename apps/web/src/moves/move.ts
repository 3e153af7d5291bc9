import type { TextRef } from '../texts/text-ref';
import type { Action } from './actions';
import type { Situation } from './situation';

export interface Tag {
  /** Filled when it is the viewer's turn, dashed when time's, outlined when another person's or nobody's. */
  kind: 'yours' | 'person' | 'time' | 'ended' | 'away';
  text: TextRef;
}

export interface ForkLine {
  /** Solid lines are what people do, dashed lines what time does. */
  line: 'solid' | 'dashed';
  if: TextRef;
  then: TextRef;
}

export interface MoveButton {
  action: Action;
  weight: 'primary' | 'secondary' | 'quiet';
  text: TextRef;
}

/** What the move panel shows: whose turn it is, until when, and every way in which it can go. */
export interface Move {
  situation: Situation;
  /** Absent where it is nobody's turn, as for people who are not signed in. */
  tag?: Tag;
  /** The one word of the state, the same everywhere. */
  state: TextRef;
  heading: TextRef;
  deadline?: { kind: 'until' | 'since'; at: string; text: TextRef; hasCountdown: boolean };
  /** Words of the other person. */
  quote?: string;
  fork: ForkLine[];
  buttons: MoveButton[];
}
