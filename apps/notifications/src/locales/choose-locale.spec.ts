import { chooseLocale, chooseTimeZone } from './choose-locale';

describe('the locale', () => {
  it.each([
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de-AT'],
    ['DE-at', 'de', 'de-AT'],
    ['de_AT', 'de', 'de-AT'],
    ['es-419', 'es', 'es-419'],
    ['en-US', 'en', 'en-US'],
    ['en', 'en', 'en-GB'],
  ])('%s has words in %s and numbers and times as in %s', (wanted, language, locale) => {
    expect(chooseLocale(wanted)).toEqual({ language, locale });
  });

  it.each([
    '',
    'fr',
    'fr-CH',
    'pt-BR',
    'gsw',
    'x',
    'de-',
    'de-AT-',
    'german',
    'de;q=0.9',
    '*',
    'i-klingon',
    'constructor',
  ])('of %j is the one for persons without a locale, whose words and dates are English', (wanted) => {
    expect(chooseLocale(wanted)).toEqual({ language: 'en', locale: 'en-GB' });
  });

  it('ignores calendars and digits that are not usual', () => {
    expect(chooseLocale('de-DE-u-ca-hebrew-nu-arab')).toEqual({ language: 'de', locale: 'de-DE' });
    expect(chooseLocale('en-u-hc-h12')).toEqual({ language: 'en', locale: 'en-GB' });
  });
});

describe('the time zone', () => {
  it.each([
    ['Europe/Vienna', 'Europe/Vienna'],
    ['europe/vienna', 'Europe/Vienna'],
    ['UTC', 'UTC'],
  ])('%s is %s', (wanted, zone) => {
    expect(chooseTimeZone(wanted)).toBe(zone);
  });

  it.each(['', 'Mars/Olympus', 'MEZ', 'Europe', 'UTC+1', '../etc/passwd'])('of %j is UTC', (wanted) => {
    expect(chooseTimeZone(wanted)).toBe('UTC');
  });
});
