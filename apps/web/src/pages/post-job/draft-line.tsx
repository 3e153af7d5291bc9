import type { KeptForm } from '../../drafts/use-draft';
import { DRAFT_BUTTONS, draftWords } from '../../forms/draft-words';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { useSpeech } from '../../sentences/use-speech';

/** What became of what is typed: kept, restored, or typed in another tab, too. */
export function DraftLine({ draft }: { draft: KeptForm }) {
  const { say, words } = useSpeech();
  const text = draftWords(draft.state, (instant) => words.clock(instant));
  if (!text) return null;
  if (draft.state.kind === 'conflict') {
    return (
      <Note kind="time">
        <span role="alert">{say(text)}</span>
        <Button size="small" onClick={draft.keepMine}>
          {say(DRAFT_BUTTONS.keepMine)}
        </Button>
        <Button size="small" onClick={draft.takeOther}>
          {say(DRAFT_BUTTONS.takeOther)}
        </Button>
      </Note>
    );
  }
  return (
    <p className="row muted small">
      <span>{say(text)}</span>
      {draft.state.kind !== 'not-kept' && (
        <Button weight="quiet" size="small" onClick={draft.discard}>
          {say(DRAFT_BUTTONS.discard)}
        </Button>
      )}
    </p>
  );
}
