import type { DeadLetter } from '@freelance/contracts/operate';

/** Letters that failed in the same way. */
export interface LetterGroup {
  key: string;
  /** Null: no consumer gave the message up, the queue or the topic moved it. */
  reason: string | null;
  /** The error with its ids, numbers and times left out. */
  error: string | null;
  letters: DeadLetter[];
  /** When the first of them failed or, where that is not known, was sent. */
  firstSeen: string;
  lastSeen: string;
}

/** Parts of an error that differ from letter to letter although the cause is the same. */
const VARIABLE: readonly [RegExp, string][] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '…'],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '…'],
  [/\b[0-9a-f]{16,}\b/gi, '…'],
  [/\d+/g, 'n'],
];

export const withoutValues = (error: string): string =>
  VARIABLE.reduce((text, [pattern, mark]) => text.replace(pattern, mark), error);

const seenAt = (letter: DeadLetter): string => letter.firstFailure ?? letter.sentAt;

/** Groups by reason and error, the largest first. */
export function groupsOf(letters: readonly DeadLetter[]): LetterGroup[] {
  const groups = new Map<string, LetterGroup>();
  for (const letter of letters) {
    const error = letter.error === null ? null : withoutValues(letter.error);
    const key = JSON.stringify([letter.reason, error]);
    const seen = seenAt(letter);
    const known = groups.get(key);
    if (!known) {
      groups.set(key, { key, reason: letter.reason, error, letters: [letter], firstSeen: seen, lastSeen: seen });
      continue;
    }
    known.letters.push(letter);
    if (seen < known.firstSeen) known.firstSeen = seen;
    if (seen > known.lastSeen) known.lastSeen = seen;
  }
  return [...groups.values()].sort(
    (a, b) => b.letters.length - a.letters.length || a.firstSeen.localeCompare(b.firstSeen),
  );
}
