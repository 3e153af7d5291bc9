import { useState } from 'react';
import { type Amount } from '../money/amount';
import { formatAmount } from '../money/format-amount';
import { parseAmount } from '../money/parse-amount';
import { useTexts } from '../texts/use-texts';
import { currencySign } from './currency-sign';
import { Field, type FieldProps } from './field';

interface MoneyFieldProps extends FieldProps {
  /** As it was typed; `parseAmount` reads it. */
  value: string;
  onChange: (typed: string) => void;
  /** ISO code of the platform's currency. */
  currency?: string;
}

/** An amount in any of the usual ways of writing. One that was read differently is written again below the field. */
export function MoneyField({ value, onChange, onBlur, currency, ...field }: MoneyFieldProps) {
  const { locale, t } = useTexts();
  const [isLeft, setIsLeft] = useState(false);
  const parsed = parseAmount(value, locale);
  const sign = currency === undefined ? undefined : currencySign(currency, locale);
  const echo = isLeft && 'amount' in parsed ? echoOf(value, parsed.amount, locale, currency) : undefined;
  return (
    <Field {...field} after={echo === undefined ? undefined : t('parts.money.means', { amount: echo })}>
      {(attributes) => (
        <div className="field-money">
          {sign?.isBefore === true && <span aria-hidden="true">{sign.text}</span>}
          <input
            {...attributes}
            className="control"
            inputMode="decimal"
            autoComplete="off"
            dir="ltr"
            value={value}
            onFocus={() => setIsLeft(false)}
            onBlur={() => {
              setIsLeft(true);
              onBlur?.();
            }}
            onChange={(event) => onChange(event.target.value)}
          />
          {sign?.isBefore === false && <span aria-hidden="true">{sign.text}</span>}
        </div>
      )}
    </Field>
  );
}

/** The amount in our words, unless it was typed so, with or without decimals. */
function echoOf(typed: string, amount: Amount, locale: string, currency?: string): string | undefined {
  const plain = formatAmount(amount, locale);
  const usual = [plain, plain.replace(/\D00$/, ''), amount];
  return usual.includes(typed.trim()) ? undefined : formatAmount(amount, locale, currency);
}
