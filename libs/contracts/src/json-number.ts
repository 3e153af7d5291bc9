/** A JSON number of so many significant digits is kept exactly as a double; one of more may not be. */
export const EXACT_DIGITS = 15;

const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Zeros before the first other digit, and those that end a fraction, add nothing. */
export function significantDigits(number: string): number {
  const [mantissa = ''] = number.replace('-', '').split(/e/i);
  const trimmed = mantissa.includes('.') ? mantissa.replace(/0+$/, '') : mantissa;
  return trimmed.replace('.', '').replace(/^0+/, '').length;
}

/**
 * The number that a text spells as JSON does, as a double; else undefined. There is no limit to the digits: generated Go
 * clients write a double with ten decimals, 99999999.99 as 99999999.9899999946, which is the same double.
 */
export const jsonNumber = (text: string): number | undefined => (JSON_NUMBER.test(text) ? Number(text) : undefined);
