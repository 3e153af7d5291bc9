/** The sign of a currency, and whether the language writes it before the amount. */
export function currencySign(currency: string, locale: string): { text: string; isBefore: boolean } {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return { text: parts[at]!.value, isBefore: at < parts.findIndex(({ type }) => type === 'integer') };
}
