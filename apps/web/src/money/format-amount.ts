import type { Amount } from './amount';

/**
 * The amount in the platform's one currency, else a plain number; always with two decimals, never rounded.
 * @param currency ISO code of `/web-config.json`; none where the platform names none
 */
export function formatAmount(amount: Amount, locale: string, currency?: string): string {
  const options: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const format = new Intl.NumberFormat(
    locale,
    currency === undefined ? options : { ...options, style: 'currency', currency },
  );
  // A text keeps its digits, where a binary number could lose some.
  return format.format(amount as `${number}`);
}

/** How the field shows an amount that is edited: the locale's decimal sign, and no grouping. */
export function editableAmount(amount: Amount, locale: string): string {
  const decimals = amount.includes('.') ? 2 : 0;
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: 2,
  });
  return format.format(amount as `${number}`);
}

/** The sign or code that the field shows beside itself: `€`. */
export const currencySign = (locale: string, currency: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;
