import { currencySign, editableAmount, formatAmount } from './format-amount';
import { parseAmount } from './parse-amount';

const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('A shown amount', () => {
  it.each([
    ['1250.5', 'en', 'EUR', '€1,250.50'],
    ['1250.5', 'de', 'EUR', '1.250,50 €'],
    ['350', 'en', 'EUR', '€350.00'],
    ['350', 'en', undefined, '350.00'],
    ['1250', 'de', undefined, '1.250,00'],
    ['999999999.99', 'en', 'EUR', '€999,999,999.99'],
    // A currency without cents keeps what was agreed.
    ['1000.5', 'en', 'JPY', '¥1,000.50'],
  ])('%s in %s, %s is %s', (amount, locale, currency, shown) => {
    expect(spaced(formatAmount(amount, locale, currency))).toBe(shown);
  });

  it.each(['en', 'de', 'fr', 'de-CH', 'ar-EG', 'en-IN'])('in a field of %s is read as the same amount', (locale) => {
    for (const amount of ['0.5', '7', '1250.5', '1250', '1000000000', '999999999.99', '12345.67']) {
      expect(parseAmount(editableAmount(amount, locale), locale)).toEqual({ amount });
      expect(parseAmount(formatAmount(amount, locale), locale)).toEqual({ amount });
    }
  });

  it('has its sign outside the field', () => {
    expect([currencySign('en', 'EUR'), currencySign('de', 'EUR'), currencySign('en', 'CHF')]).toEqual([
      '€',
      '€',
      'CHF',
    ]);
  });
});
