import { type Appearance, PROFILE_LIMITS } from '@freelance/contracts/plain';
import { NO_EMAIL_STATE } from './email/email-state';
import { NOT_LEAVING } from './leaving/leaving';
import { type Decision, NO_OPTIONAL_FIELDS, type Profile, type ProfileFields, type SignInFacts } from './profile';

/** A new profile, from what is known at the first call. */
export function create(
  userId: string,
  facts: SignInFacts,
  now: Date,
  fields: Partial<ProfileFields> = {},
): Decision & { profile: Profile } {
  const createdAt = now.toISOString();
  const email = facts.email ?? null;
  const profile: Profile = {
    ...NO_OPTIONAL_FIELDS,
    locale: facts.locale ?? null,
    timeZone: facts.timeZone ?? null,
    name: facts.name ?? nameWithoutFacts(userId),
    userType: appearanceOf(facts.roles),
    ...fields,
    userId,
    createdAt,
    updatedAt: createdAt,
    email,
    emailVerified: email !== null && facts.emailVerified === true,
    ...NO_EMAIL_STATE,
    ...NOT_LEAVING,
    issuer: facts.issuer ?? null,
    brand: null,
    standing: 'active',
    suspension: null,
    sessionsValidFrom: null,
    sequence: 1,
  };
  const { name, userType, locale, sequence } = profile;
  return {
    profile,
    events: [{ type: 'user.created', detail: { sequence, userId, email, name, userType, locale, createdAt } }],
  };
}

export const nameWithoutFacts = (userId: string): string => [...userId].slice(0, PROFILE_LIMITS.name).join('');

/** A user with one role appears in that role, any other user in both. */
export function appearanceOf(roles: readonly string[] = []): Appearance {
  const [isOwner, isSeeker] = [roles.includes('owner'), roles.includes('seeker')];
  if (isOwner === isSeeker) return 'both';
  return isOwner ? 'owner' : 'seeker';
}
