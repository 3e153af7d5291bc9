import { useEffect, useRef } from 'react';
import { announce } from './announce';
import { useWords } from '../time/use-words';
import { useTexts } from '../texts/use-texts';
import { useNow, useTicking } from '../time/use-now';
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
  const words = useWords();
  const deadline = Date.parse(at);
  const text = useTicking((now) => {
    const left = deadline - now;
    if (left <= 0) return t('parts.countdown.over');
    const inWords = words.left(left);
    return within && inWords !== undefined ? t('parts.countdown.within', { left: inWords }) : inWords;
  });
  if (text === undefined) return null;
  return (
    <Chip size={size}>
      {/* Not live: a screen reader would say it each second. */}
      <time role="timer" aria-live="off" dateTime={at}>
        {text}
      </time>
    </Chip>
  );
}

/** Says one hour, ten minutes, one minute and the end. A page has it once, for its own deadline. */
export function CountdownAnnouncements({ at, onOver }: { at: string; onOver?: () => void }) {
  const { t } = useTexts();
  const words = useWords();
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
