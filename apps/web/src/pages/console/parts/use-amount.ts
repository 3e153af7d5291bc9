import { amountOf } from '../../../money/amount';
import { formatAmount } from '../../../money/format-amount';
import { useSpeechFacts } from '../../../sentences/speech-facts';
import { useTexts } from '../../../texts/use-texts';

/** Writes an amount in the platform's currency. */
export function useAmount(): (value: number) => string {
  const { locale } = useTexts();
  const { currency } = useSpeechFacts();
  return (value) => formatAmount(amountOf(value), locale, currency);
}
