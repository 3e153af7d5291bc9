import type { Message } from '@aws-sdk/client-sqs';
import { isSelected, type LetterSelection, sentAtOf } from './dead-letter';
import type { DeadLetterQueue } from './dead-letter-queue';

/** What one page of a change has done. */
export interface DeadLetterPage {
  /** Letters that were treated. */
  letters: number;
  /** Letters that came after the change began. */
  newer: number;
  /** The queue may have letters that no page has looked at. */
  more: boolean;
}

/**
 * Treats at most `limit` selected letters while there is time. Two pages at once receive different letters, so none is
 * treated twice.
 */
export async function treatPage(
  queue: DeadLetterQueue,
  selection: LetterSelection,
  { limit, hasTime }: { limit: number; hasTime: () => boolean },
  treat: (letters: Message[]) => Promise<void>,
): Promise<DeadLetterPage> {
  const page: DeadLetterPage = { letters: 0, newer: 0, more: true };
  try {
    while (page.letters < limit) {
      if (!hasTime()) {
        // Unselected letters stay hidden for a while: otherwise the next page would receive them again.
        queue.keepHidden();
        break;
      }
      const taken = await queue.take(limit - page.letters);
      if (taken.length === 0) {
        page.more = false;
        break;
      }
      page.newer += taken.filter((letter) => sentAtOf(letter) > selection.until).length;
      const selected = taken.filter((letter) => isSelected(letter, selection));
      await treat(selected);
      page.letters += selected.length;
    }
  } finally {
    await queue.putBack();
  }
  return page;
}

/** So long are letters hidden that `findLetters` keeps hidden. */
const KEPT_HIDDEN_SECONDS = 30;

/**
 * At most `limit` selected letters, found while there is time. They stay in the queue; only their receive counts change.
 * With `keepHidden` they become visible later, so that the next reading finds others.
 */
export async function findLetters(
  queue: DeadLetterQueue,
  selection: LetterSelection | undefined,
  { limit, hasTime, keepHidden = false }: { limit: number; hasTime: () => boolean; keepHidden?: boolean },
): Promise<{ found: Message[]; all: boolean }> {
  const found: Message[] = [];
  try {
    while (found.length < limit && hasTime()) {
      // Of those that stay hidden, none may be left out.
      const taken = keepHidden ? await queue.take(limit - found.length, KEPT_HIDDEN_SECONDS) : await queue.take();
      if (taken.length === 0) return { found, all: true };
      found.push(...taken.filter((letter) => selection === undefined || isSelected(letter, selection)));
    }
    return { found: found.slice(0, limit), all: false };
  } finally {
    if (keepHidden) queue.keepHidden();
    await queue.putBack();
  }
}
