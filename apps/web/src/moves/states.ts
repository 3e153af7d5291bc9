import { text, type TextRef } from '../texts/text-ref';
import type { JobStatus } from './job-view';

/** The states that people see: the statuses of the platform, work that has to be changed, and claims that were lost. */
export type State = JobStatus | 'changes-asked' | 'timed-out' | 'given-back';

const STATES: Record<State, { word: TextRef; inSentence: TextRef }> = {
  open: { word: text('moves.state.open'), inSentence: text('moves.stateInText.open') },
  claimed: { word: text('moves.state.claimed'), inSentence: text('moves.stateInText.claimed') },
  'changes-asked': { word: text('moves.state.changesAsked'), inSentence: text('moves.stateInText.claimed') },
  submitted: { word: text('moves.state.submitted'), inSentence: text('moves.stateInText.submitted') },
  approved: { word: text('moves.state.approved'), inSentence: text('moves.stateInText.approved') },
  rejected: { word: text('moves.state.rejected'), inSentence: text('moves.stateInText.rejected') },
  expired: { word: text('moves.state.expired'), inSentence: text('moves.stateInText.expired') },
  'timed-out': { word: text('moves.state.timedOut'), inSentence: text('moves.stateInText.expired') },
  'given-back': { word: text('moves.state.givenBack'), inSentence: text('moves.stateInText.expired') },
  cancelled: { word: text('moves.state.cancelled'), inSentence: text('moves.stateInText.cancelled') },
};

/** The one word of a state. */
export const stateWord = (state: State): TextRef => STATES[state].word;
/** The word inside a sentence such as "This was decided already: {state}." */
export const stateInSentence = (state: State): TextRef => STATES[state].inSentence;

/** Work was handed in, and the owner asked for changes. */
export const stateOf = (status: JobStatus, claim?: { submittedAt: string | null } | null): State =>
  status === 'claimed' && claim?.submittedAt ? 'changes-asked' : status;
