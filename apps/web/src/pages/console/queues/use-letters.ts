import type { DeadLetter, DeadLettersPage } from '@freelance/contracts/operate';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readOps } from '../api/ops';

/** The gateway gives no more at once. */
const PAGE = 1_000;
/** So long letters that were read by `readAll` are hidden from all commands. */
export const HIDDEN_MS = 30_000;

interface Letters {
  letters: readonly DeadLetter[];
  isReading: boolean;
  error: Error | undefined;
  /** Until then commands do not find the letters; null when they are not hidden. */
  hiddenUntil: number | null;
}

export interface ReadLetters extends Letters {
  /** Reads one page; the letters stay visible. */
  readAgain: () => void;
  /** Reads page by page: each page hides its letters for a while, so that the next one has others. */
  readAll: () => void;
}

const BEGIN: Letters = { letters: [], isReading: true, error: undefined, hiddenUntil: null };

/** The dead letters of a queue. For another queue the component is made anew. */
export function useLetters(queue: string): ReadLetters {
  const [state, setState] = useState(BEGIN);
  const reading = useRef<AbortController>(null);
  const begin = useCallback(
    (isWhole: boolean) => {
      reading.current?.abort();
      const { signal } = (reading.current = new AbortController());
      const report = (letters: DeadLetter[], isReading: boolean) => {
        if (signal.aborted) return;
        setState({ ...BEGIN, letters, isReading, hiddenUntil: isWhole ? Date.now() + HIDDEN_MS : null });
      };
      lettersOf(queue, isWhole, signal, report).catch((error: Error) => {
        if (!signal.aborted) setState((last) => ({ ...last, isReading: false, error }));
      });
    },
    [queue],
  );
  useEffect(() => {
    begin(false);
    return () => reading.current?.abort();
  }, [begin]);
  const read = (isWhole: boolean) => {
    setState(BEGIN);
    begin(isWhole);
  };
  return { ...state, readAgain: () => read(false), readAll: () => read(true) };
}

type Report = (letters: DeadLetter[], isReading: boolean) => void;

async function lettersOf(queue: string, isWhole: boolean, signal: AbortSignal, report: Report): Promise<void> {
  const found = new Map<string, DeadLetter>();
  const path = `/ops/dead-letters/${encodeURIComponent(queue)}`;
  const endsAt = performance.now() + HIDDEN_MS;
  let isLast: boolean;
  do {
    const query = { limit: PAGE, bodies: false, keepHidden: isWhole || undefined };
    const { letters } = await readOps<DeadLettersPage>(path, query, signal);
    const before = found.size;
    for (const letter of letters) found.set(letter.messageId, letter);
    isLast = !isWhole || found.size === before || performance.now() > endsAt;
    report([...found.values()], !isLast);
  } while (!isLast);
}
