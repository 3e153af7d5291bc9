import { type Amount, compareAmounts, LARGEST_AMOUNT, withoutZeros } from './amount';

export type AmountFault = 'empty' | 'not-a-number' | 'too-many-decimals' | 'not-above-zero' | 'too-large';
export type ParsedAmount = { amount: Amount } | { fault: AmountFault };

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
/** Apostrophes group digits in Switzerland. */
const APOSTROPHES = /(?<=\d)['’](?=\d{3})/g;
const OTHER_DIGITS = /\p{Nd}/gu;

/** Digits of any script, as ASCII ones: the digits of each script are in order, ten code points each. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let zero = codePoint;
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(codePoint - zero);
}

/** The decimal sign of the locale: a comma or a point. */
const decimalSignOf = (locale: string): string =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5).find(({ type }) => type === 'decimal')
    ?.value ?? '.';

/**
 * Reads what a person typed as an amount, as written in any of the usual ways: `1250.5`, `1.250,50`, `1,250.50`, `1 250,5`.
 * The locale decides only where two readings are possible: `1,250` is 1250 in English, but 1.25 with a third decimal in
 * German, which is refused and never rounded.
 */
export function parseAmount(typed: string, locale: string): ParsedAmount {
  const compact = typed
    .normalize('NFKC')
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(SPACES, '')
    .replace(APOSTROPHES, '');
  if (compact === '') return { fault: 'empty' };
  if (/^[-−]\d/.test(compact)) return { fault: 'not-above-zero' };
  if (!/^[\d.,]*\d[\d.,]*$/.test(compact)) return { fault: 'not-a-number' };
  const digits = withPoint(compact, decimalSignOf(locale));
  if (digits === undefined) return { fault: 'not-a-number' };
  const [, decimals = ''] = digits.split('.');
  if (decimals.replace(/0+$/, '').length > 2) return { fault: 'too-many-decimals' };
  const amount = withoutZeros(digits);
  if (amount === '0') return { fault: 'not-above-zero' };
  return compareAmounts(amount, String(LARGEST_AMOUNT)) > 0 ? { fault: 'too-large' } : { amount };
}

/** Without signs of grouping, and with a point before the decimals. Undefined when the signs contradict each other. */
function withPoint(text: string, decimalSign: string): string | undefined {
  const decimal = decimalOf(text, decimalSign);
  if (decimal === undefined) return isGrouped(text) ? text.replace(/[.,]/g, '') : undefined;
  const at = text.lastIndexOf(decimal);
  const [whole, decimals] = [text.slice(0, at), text.slice(at + 1)];
  if (decimal !== '' && /[.,]/.test(decimals)) return undefined;
  if (/[.,]/.test(whole) && (whole.includes(decimal) || !isGrouped(whole))) return undefined;
  return `${whole.replace(/[.,]/g, '') || '0'}.${decimals || '0'}`;
}

/** Which sign comes before the decimals; undefined when there are none. */
function decimalOf(text: string, decimalSign: string): string | undefined {
  const last = text.replace(/[^.,]/g, '').at(-1);
  if (last === undefined) return undefined;
  const isRepeated = text.indexOf(last) !== text.lastIndexOf(last);
  if (isRepeated) return undefined;
  const hasBoth = text.includes('.') && text.includes(',');
  if (hasBoth || !/^\d{1,3}[.,]\d{3}$/.test(text)) return last;
  return last === decimalSign ? last : undefined;
}

/** `1.250`, `1,250,000`, in India `12,50,000`: one sign, and three digits after the last one. */
const isGrouped = (text: string): boolean =>
  /^(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})*,\d{3})$/.test(text);
