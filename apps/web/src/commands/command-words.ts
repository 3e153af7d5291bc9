import { OFFLINE, sentenceFor, type SentenceFacts } from '../sentences';
import { text, type TextRef } from '../texts/text-ref';
import type { Finished } from './command-desk';
import type { Progress } from './run-command';

/** What the button says and the page reports while a command is under way. */
export function progressWords(progress: Progress): TextRef {
  switch (progress.kind) {
    case 'sending':
      return text('commands.sending');
    case 'waiting':
      return progress.why === 'in-progress'
        ? text('sentences.inProgress')
        : text('sentences.tooFast', { n: progress.seconds });
    case 'unsure':
      return text('sentences.unsure');
  }
}

/** The words beside a command that was found pending, as after a reload. */
export const resumedWords = (pressedAt: number): TextRef =>
  text('sentences.pending', { t: { instant: new Date(pressedAt).toISOString() } });

/** What a person reads about the end of a command. A command that was done needs no words: the page shows it. */
export function endWords(end: Finished<unknown>, facts: SentenceFacts): TextRef | undefined {
  switch (end.kind) {
    case 'done':
      return undefined;
    case 'done-elsewhere':
      return text('commands.doneElsewhere');
    case 'too-old':
      return text('commands.tooOld');
    case 'offline':
      return OFFLINE;
    case 'unsure':
      return text('sentences.stillUnsure');
    case 'signed-out':
      return end.isStepUp ? text('sentences.stepUp') : text('sentences.sessionEnded');
    case 'changed':
      // Without changes, only something changed that people do not see.
      return end.changes.length === 0
        ? text('sentences.notPossible')
        : text('sentences.changed', { changes: { list: end.changes } });
    case 'refused':
      return sentenceFor(end.refusal, facts);
  }
}
