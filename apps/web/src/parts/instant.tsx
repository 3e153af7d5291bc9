import type { ReactNode } from 'react';
import { useSpeech } from '../sentences/use-speech';
import { useTexts } from '../texts/use-texts';

interface InstantProps {
  /** ISO instant. */
  at: string;
  /** Words around it; without them the instant alone. */
  children?: ReactNode;
}

/** An instant in the reader's zone. A pointer that rests on it reads UTC; paper has the whole date. */
export function Instant({ at, children }: InstantProps) {
  const { words, now } = useSpeech();
  const { t } = useTexts();
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={t('parts.utc', { time: at.slice(0, 19).replace('T', ' ') })}>
      <span className="screen-only">{children ?? words.instant(instant, now)}</span>
      <span className="print-only">{words.fullInstant(instant)}</span>
    </time>
  );
}
