import { mailAddress } from '@freelance/contracts';
import { DEMO_USERS } from '../../localstack/embedded';
import { newUser } from './new-user';

describe('a user that npm run user adds', () => {
  it('has the mail address in the form that SES accepts', () => {
    expect(newUser('ada', 'ada@example.com', 'Ada')).toEqual({
      userId: 'ada',
      email: 'ada@example.com',
      name: 'Ada',
      userType: 'both',
    });
    expect(newUser('ada', ' ada@bücher.example', 'Ada').email).toBe('ada@xn--bcher-kva.example');
  });

  it.each(['müller@example.com', 'ада@example.com', 'ada', 'ada@localhost', 'Ada <ada@example.com>', ''])(
    'is refused with the address %j, in a sentence that says what to give',
    (email) => {
      expect(() => newUser('ada', email, 'Ada')).toThrow(
        `No mail can be sent to "${email}": give an address like ada@example.com, with ASCII characters before the @`,
      );
    },
  );

  it('has a locale and a time zone only when they are given', () => {
    expect(newUser('ada', 'ada@example.com', 'Ada', { locale: 'de-AT', timeZone: 'Europe/Vienna' })).toMatchObject({
      locale: 'de-AT',
      timeZone: 'Europe/Vienna',
    });
    expect(Object.keys(newUser('ada', 'ada@example.com', 'Ada', { locale: undefined }))).not.toContain('locale');
  });

  it.each(['', 'the german one', 'de_AT', 'de-'])('is refused with the locale %j', (locale) => {
    expect(() => newUser('ada', 'ada@example.com', 'Ada', { locale })).toThrow(`"${locale}" is no language tag`);
  });

  it.each(['', 'Vienna', 'Mars/Olympus'])('is refused with the time zone %j', (timeZone) => {
    expect(() => newUser('ada', 'ada@example.com', 'Ada', { timeZone })).toThrow(`"${timeZone}" is no IANA time zone`);
  });

  it.each(['', 'a b', 'müller', 'a'.repeat(129)])('is refused with the id %j', (userId) => {
    expect(() => newUser(userId, 'ada@example.com', 'Ada')).toThrow('A user id is 1 to 128 visible ASCII characters');
  });
});

it.each(DEMO_USERS)('the demo user $userId can receive mail', ({ email }) => {
  expect(mailAddress(email)).toBe(email);
});
