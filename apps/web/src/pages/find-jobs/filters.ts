import { parseAmount } from '../../money/parse-amount';

/** What the list asks for; in the URL, so that a link and the back button keep it. */
export interface Filters {
  /** Category id. */
  category?: string;
  minPay?: number;
  maxPay?: number;
}

const positive = (value: unknown): number | undefined => {
  const number = Number(value);
  return value !== undefined && value !== '' && Number.isFinite(number) && number >= 0 ? number : undefined;
};

/** The filters of a URL; what is not valid is left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  const category = search.category;
  const minPay = positive(search.minPay);
  const maxPay = positive(search.maxPay);
  return {
    ...((typeof category === 'string' || typeof category === 'number') &&
      category !== '' && { category: String(category) }),
    ...(minPay !== undefined && { minPay }),
    ...(maxPay !== undefined && { maxPay }),
  };
}

/** An amount as a person wrote it; undefined when it is none. */
export function readPay(typed: string, locale: string): number | undefined {
  const parsed = parseAmount(typed, locale);
  return 'amount' in parsed ? positive(`${parsed.amount}`) : undefined;
}
