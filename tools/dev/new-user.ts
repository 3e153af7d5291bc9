import { isTimeZone } from 'class-validator';
import { LIMITS, mailAddress } from '@freelance/contracts';
import { isUserId } from '@freelance/service';
import type { User } from '../../localstack/embedded';

type Reader = Pick<User, 'locale' | 'timeZone'>;

/**
 * A user in the form that notifications reads.
 * @throws Error that says what to give instead
 */
export function newUser(userId: string, email: string, name: string, { locale, timeZone }: Reader = {}): User {
  const address = mailAddress(email);
  if (address === undefined) {
    throw new Error(
      `No mail can be sent to "${email}": give an address like ada@example.com, with ASCII characters before the @`,
    );
  }
  if (!isUserId(userId)) {
    throw new Error(`A user id is 1 to ${LIMITS.userId} visible ASCII characters, as X-User-ID carries it`);
  }
  if (locale !== undefined && !isLocale(locale)) {
    throw new Error(`"${locale}" is no language tag: give one like en, de-AT or es`);
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new Error(`"${timeZone}" is no IANA time zone: give one like Europe/Vienna`);
  }
  const reader = { ...(locale === undefined ? {} : { locale }), ...(timeZone === undefined ? {} : { timeZone }) };
  return { userId, email: address, name, userType: 'both', ...reader };
}

/** In the form of BCP 47, whether or not mails have the language. */
function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
