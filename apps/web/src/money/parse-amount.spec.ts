import { amountOf, compareAmounts, jsonNumberOf } from './amount';
import { parseAmount } from './parse-amount';

describe('An amount that a person types', () => {
  it.each([
    ['350', 'en', '350'],
    ['0.5', 'en', '0.5'],
    ['.5', 'en', '0.5'],
    ['5.', 'en', '5'],
    ['1,250.50', 'en', '1250.5'],
    ['1.250,50', 'en', '1250.5'],
    ['1.250,50', 'de', '1250.5'],
    ['1,250.50', 'de', '1250.5'],
    ['1 250,5', 'de', '1250.5'],
    ['1\u202f250,5', 'fr', '1250.5'],
    ['1’250.50', 'de-CH', '1250.5'],
    // Three digits after one sign: the locale says which it is.
    ['1,250', 'en', '1250'],
    ['1.250', 'de', '1250'],
    ['1,25', 'en', '1.25'],
    ['1.25', 'de', '1.25'],
    ['1.000.000.000', 'de', '1000000000'],
    ['999,999,999.99', 'en', '999999999.99'],
    ['007', 'en', '7'],
    ['0.10', 'en', '0.1'],
    ['2.500', 'en', '2.5'],
    ['١٢٣٤٫٥', 'ar', '1234.5'],
    ['１２５０', 'ja', '1250'],
    ['  42  ', 'en', '42'],
  ])('%s in %s is %s', (typed, locale, amount) => {
    expect(parseAmount(typed, locale)).toEqual({ amount });
  });

  it.each([
    ['', 'en', 'empty'],
    ['   ', 'en', 'empty'],
    ['0', 'en', 'not-above-zero'],
    ['0,00', 'de', 'not-above-zero'],
    ['-5', 'en', 'not-above-zero'],
    ['−5', 'en', 'not-above-zero'],
    ['1.234', 'en', 'too-many-decimals'],
    ['1,234', 'de', 'too-many-decimals'],
    ['0.001', 'en', 'too-many-decimals'],
    ['1000000000.01', 'en', 'too-large'],
    ['1.000.000.001', 'de', 'too-large'],
    ['12345678901234567890', 'en', 'too-large'],
    ['ten', 'en', 'not-a-number'],
    ['1e3', 'en', 'not-a-number'],
    ['0x10', 'en', 'not-a-number'],
    ['Infinity', 'en', 'not-a-number'],
    ['€5', 'en', 'not-a-number'],
    ['.', 'en', 'not-a-number'],
    [',,', 'en', 'not-a-number'],
    ['1,2,3', 'en', 'not-a-number'],
    ['1.25.00', 'en', 'not-a-number'],
    ['1.250,50,00', 'en', 'not-a-number'],
    ['12,50.10,5', 'en', 'not-a-number'],
    ['1,2.3', 'en', 'not-a-number'],
  ])('%s in %s is refused: %s', (typed, locale, fault) => {
    expect(parseAmount(typed, locale)).toEqual({ fault });
  });

  it('never changes a cent on the way to the server and back', () => {
    for (const amount of ['0.01', '0.07', '1.1', '1250.5', '70.07', '999999999.99', '1000000000', '33333333.33']) {
      expect(JSON.stringify(jsonNumberOf(amount))).toBe(amount);
      expect(amountOf(jsonNumberOf(amount))).toBe(amount);
    }
  });

  it('is compared exactly', () => {
    expect(compareAmounts('999999999.99', '1000000000')).toBeLessThan(0);
    expect(compareAmounts('0.1', '0.09')).toBeGreaterThan(0);
    expect(compareAmounts('5', '5')).toBe(0);
  });
});
