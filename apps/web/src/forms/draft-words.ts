import type { DraftState } from '../drafts/draft-keeper';
import { text, type TextRef } from '../texts/text-ref';

/** The line under a form about its draft; undefined where there is none. */
export function draftWords(state: DraftState, clock: (instant: number) => string): TextRef | undefined {
  switch (state.kind) {
    case 'empty':
      return undefined;
    case 'kept':
      return text('forms.draft.kept', { time: clock(state.at) });
    case 'restored':
      return text('forms.draft.restored');
    case 'conflict':
      return text('forms.draft.conflict');
    case 'not-kept':
      return text('forms.draft.notKept');
  }
}

export const DRAFT_BUTTONS = {
  discard: text('forms.draft.discard'),
  keepMine: text('forms.draft.keepMine'),
  takeOther: text('forms.draft.takeOther'),
};
