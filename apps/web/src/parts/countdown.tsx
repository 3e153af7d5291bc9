import { useEffect, useRef } from 'react';
import { announce } from '../app/announce';
import { useSpeech } from '../sentences/use-speech';
import { useTexts } from '../texts/use-texts';
import { useNow } from '../time/use-now';
import { Chip } from './chip';
import { markBetween } from './countdown-marks';

interface CountdownProps {
  /** ISO instant of the deadline. */
  at: string;
  size?: 'large';
  /** Says "in 3 h 12 min" in place of "3 h 12 min". */
  within?: boolean;
}

/** What is left until a deadline. It shows nothing from 14 days on: the date beside it says it then. */
export function Countdown({ at, size, within }: CountdownProps) {
  const { t } = useTexts();
  const { words } = useSpeech();
  const left = Date.parse(at) - useNow();
  const text = left > 0 ? words.left(left) : t('parts.countdown.over');
  if (text === undefined) return null;
  return (
    <Chip size={size}>
      {/* Not live: a screen reader would say it each second. */}
      <time role="timer" aria-live="off" dateTime={at}>
        {within && left > 0 ? t('parts.countdown.within', { left: text }) : text}
      </time>
    </Chip>
  );
}

/** Says one hour, ten minutes, one minute and the end. A page has it once, for its own deadline. */
export function CountdownAnnouncements({ at, onOver }: { at: string; onOver?: () => void }) {
  const { t } = useTexts();
  const { words } = useSpeech();
  const left = Date.parse(at) - useNow();
  const before = useRef(left);
  useEffect(() => {
    const mark = markBetween(before.current, left);
    before.current = left;
    if (mark === undefined) return;
    if (mark > 0) announce(t('parts.countdown.left', { left: words.left(mark * 1_000)! }));
    else {
      announce(t('parts.countdown.ended'), 'assertive');
      onOver?.();
    }
  }, [left, t, words, onOver]);
  return null;
}
