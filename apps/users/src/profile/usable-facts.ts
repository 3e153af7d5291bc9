import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { mailAddress, PROFILE_LIMITS } from '@freelance/contracts';
import type { SignInFacts } from './domain/profile';
import { ReplaceProfileDto } from './dto/profile-request.dto';

/**
 * The facts in the form that a profile can have. An issuer may state a name, an address, a language or a time zone that a
 * profile cannot have. That must not prevent a sign-in, so such a fact is left out.
 */
export function usableFacts({ name, locale, timeZone, email, emailVerified, ...others }: SignInFacts): SignInFacts {
  const shortName = name === undefined ? undefined : [...name.trim()].slice(0, PROFILE_LIMITS.name).join('');
  const stated = { name: shortName, locale, timeZone };
  const faults = validateSync(plainToInstance(ReplaceProfileDto, stated));
  const wrong = new Set(faults.map(({ property }) => property));
  const usable = Object.entries(stated).filter(([field, value]) => value !== undefined && !wrong.has(field));
  const address = mailAddress(email);
  return {
    ...others,
    ...Object.fromEntries(usable),
    ...(address === undefined ? {} : { email: address, emailVerified }),
  };
}
