import type { Role } from '@freelance/service';

/** What a provider has confirmed about a user. */
export interface SignedIn {
  userId: string;
  roles: Role[];
  name?: string | undefined;
  /** Epoch seconds. */
  authTime?: number | undefined;
  /** The provider's id of its session. */
  providerSessionId?: string | undefined;
  refreshToken?: string | undefined;
  idToken?: string | undefined;
  /** After so many seconds it has to confirm again. */
  seconds: number;
  facts: ProfileFacts;
}

/** Facts of the verified ID token for the user's profile. */
export interface ProfileFacts {
  email?: string | undefined;
  emailVerified?: boolean | undefined;
  name?: string | undefined;
  locale?: string | undefined;
  timeZone?: string | undefined;
}

type Claims = Readonly<Record<string, unknown>>;

const textIn = (claims: Claims, name: string): string | undefined => {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The claims are those of OpenID Connect Core, 5.1. */
export function factsOf(claims: Claims): ProfileFacts {
  const email = textIn(claims, 'email');
  return {
    email,
    // Cognito says it as a text.
    emailVerified: email === undefined ? undefined : String(claims.email_verified) === 'true',
    name: textIn(claims, 'name'),
    locale: textIn(claims, 'locale'),
    timeZone: textIn(claims, 'zoneinfo'),
  };
}

/** For the page: the name, or what comes closest to it. */
export const shownNameOf = (claims: Claims): string | undefined =>
  textIn(claims, 'name') ?? textIn(claims, 'preferred_username') ?? textIn(claims, 'email');

export const providerSessionIdOf = (claims: Claims): string | undefined => textIn(claims, 'sid');
