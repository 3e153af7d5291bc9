/**
 * An exact amount of money: decimal digits as a text, such as `1250.5`, without leading zeros, with at most two decimals.
 * Binary numbers are not exact; JSON numbers with two decimals are written from this text.
 */
export type Amount = string;

export const LARGEST_AMOUNT = 1_000_000_000;

/** The amount of a JSON number; those with two decimals up to 1,000,000,000 are exact. */
export const amountOf = (value: number): Amount => withoutZeros(value.toFixed(2));

/** The number for a JSON body; its shortest decimal form is the amount itself. */
export const jsonNumberOf = (amount: Amount): number => Number(amount);

/** `1250.50` becomes `1250.5`, `007` becomes `7`. */
export function withoutZeros(digits: string): Amount {
  const [whole = '0', decimals = ''] = digits.split('.');
  const kept = decimals.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
}

/** Negative, 0 or positive, as comparing needs it. */
export function compareAmounts(one: Amount, other: Amount): number {
  const cents = (amount: Amount): bigint => {
    const [whole = '0', decimals = ''] = amount.split('.');
    return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
  };
  const difference = cents(one) - cents(other);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
