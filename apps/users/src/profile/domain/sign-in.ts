import { takeOverEmail } from './email/take-over-email';
import { type Decision, NO_OPTIONAL_FIELDS, type Profile, type ProfileFields, type SignInFacts } from './profile';
import { nameWithoutFacts } from './create';
import { update } from './update';

/**
 * What the facts of a sign-in change: the profile belongs to its first issuer and takes over the address. A profile that
 * was made without facts and never changed also gets the other facts.
 */
export function signIn(before: Profile, facts: SignInFacts, now: Date): Decision {
  const issuer = before.issuer ?? facts.issuer ?? null;
  const owned = issuer === before.issuer ? before : { ...before, issuer };
  const filled =
    before.sequence === 1 && before.email === null ? update(owned, fieldsOf(owned, facts), now) : undefined;
  const { profile, events } = takeOverEmail(filled?.profile ?? owned, facts, now);
  return { profile, events: [...(filled?.events ?? []), ...events] };
}

function fieldsOf(profile: Profile, { name, locale, timeZone }: SignInFacts): ProfileFields {
  const editable = Object.keys(NO_OPTIONAL_FIELDS) as (keyof typeof NO_OPTIONAL_FIELDS)[];
  const kept = Object.fromEntries(editable.map((field) => [field, profile[field]])) as typeof NO_OPTIONAL_FIELDS;
  return {
    ...kept,
    userType: profile.userType,
    name: profile.name === nameWithoutFacts(profile.userId) ? (name ?? profile.name) : profile.name,
    locale: profile.locale ?? locale ?? null,
    timeZone: profile.timeZone ?? timeZone ?? null,
  };
}
