import { useTexts } from '../texts/use-texts';
import { useTicking } from '../time/use-now';
import { useWords } from '../time/use-words';
import { Countdown } from './countdown';

const DAY = 86_400_000;

/** What is left, in a list: calm words, and a marigold chip only for the last day. From 14 days on the date says it. */
export function TimeLeft({ at }: { at: string }) {
  const { t } = useTexts();
  const words = useWords();
  const deadline = Date.parse(at);
  const isNear = useTicking((now) => deadline - now < DAY);
  const left = useTicking((now) => words.left(deadline - now));
  if (isNear) return <Countdown at={at} within />;
  return left === undefined ? null : <span>{t('parts.countdown.within', { left })}</span>;
}
