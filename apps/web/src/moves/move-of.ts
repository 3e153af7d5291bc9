import { text } from '../texts/text-ref';
import { buttonText, FINISHING, OF_PEOPLE } from './actions';
import type { Cell } from './cell';
import { type Facts, factsOf, REVIEW_SECONDS } from './facts';
import { type JobView, statusAt, type Viewer } from './job-view';
import type { Move, MoveButton, Tag } from './move';
import type { Past } from './recall';
import { isLimited, partOf, type Situation, situationOf } from './situation';
import { stateOf, stateWord } from './states';
import { ENDED } from './table-ended';
import { OPEN } from './table-open';
import { RUNNING } from './table-running';

const TABLE: Record<Situation, (facts: Facts) => Cell> = { ...OPEN, ...RUNNING, ...ENDED };

export interface MoveOptions {
  /** What the history says, where the viewer may read it. */
  past?: Past;
  /** Whether the platform has profiles and messages. */
  hasPeople?: boolean;
  reviewSeconds?: number;
}

/** What a job is for this viewer now: the one place that decides about states. */
export function moveOf(job: JobView, viewer: Viewer, now: number, options: MoveOptions = {}): Move {
  const { past = {}, hasPeople = false, reviewSeconds = REVIEW_SECONDS } = options;
  const part = partOf(job, viewer);
  const situation = situationOf(job, viewer, now);
  const facts = factsOf({ job, now, past, isOwner: part === 'owner', reviewSeconds });
  const { turn, heading, deadline, quote, fork = [], buttons = [] } = TABLE[situation](facts);
  const isCurrent = part === 'owner' || part === 'claimer';
  return {
    situation,
    ...(turn && { tag: tagOf(turn, facts) }),
    state: stateWord(stateOf(statusAt(job, now), isCurrent ? job.claim : null)),
    heading,
    ...(deadline && { deadline }),
    ...(quote && { quote }),
    fork,
    buttons: buttonsFor(buttons, viewer, hasPeople).map(([action, weight]) => ({
      action,
      weight,
      text: buttonText(action, facts),
    })),
  };
}

function tagOf(turn: NonNullable<Cell['turn']>, { owner, claimer }: Facts): Tag {
  switch (turn) {
    case 'you':
      return { kind: 'yours', text: text('moves.tag.yours') };
    case 'owner':
      return { kind: 'person', text: text('moves.tag.person', { name: owner }) };
    case 'claimer':
      return { kind: 'person', text: text('moves.tag.person', { name: claimer }) };
    case 'time':
      return { kind: 'time', text: text('moves.tag.time') };
    case 'ended':
      return { kind: 'ended', text: text('moves.tag.ended') };
    case 'away':
      return { kind: 'away', text: text('moves.tag.away') };
  }
}

function buttonsFor(buttons: NonNullable<Cell['buttons']>, viewer: Viewer, hasPeople: boolean) {
  const isSignedIn = viewer.userId !== undefined;
  const possible = buttons.filter(
    ([action]) =>
      (hasPeople || !OF_PEOPLE.includes(action)) &&
      (isSignedIn || action !== 'follow') &&
      (!isLimited(viewer) || FINISHING.includes(action)),
  );
  const admin: typeof buttons = viewer.roles.includes('admin') ? [['console', 'quiet']] : [];
  return [...withOnePrimary(possible), ...admin];
}

/** Reviewing the other person is primary where it is possible; else the next button is. */
const withOnePrimary = (buttons: NonNullable<Cell['buttons']>): [(typeof buttons)[0][0], MoveButton['weight']][] =>
  buttons.map(([action, weight], index) => [
    action,
    weight === 'primary' && buttons.slice(0, index).some(([, before]) => before === 'primary') ? 'secondary' : weight,
  ]);
