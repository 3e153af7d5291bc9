/** Facts of a verified token for the user's profile. */
export interface ProfileFacts {
  email?: string | undefined;
  emailVerified?: boolean | undefined;
  name?: string | undefined;
  locale?: string | undefined;
  timeZone?: string | undefined;
}

type Claims = Readonly<Record<string, unknown>>;

/** The text of a claim; undefined when it is missing or empty. */
export const textIn = (claims: Claims, name: string): string | undefined => {
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
