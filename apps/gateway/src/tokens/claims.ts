import type { JWTPayload } from 'jose';

/** The names in a claim: a list, or one text with names separated by spaces, as in `scope`. */
export function namesIn(claims: JWTPayload, name: string): unknown[] {
  const value = claimAt(claims, name);
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(' ') : [];
}

/** Some issuers use names with dots (`https://example.com/roles`), others nested claims (`realm_access.roles`). */
function claimAt(claims: JWTPayload, name: string): unknown {
  return memberOf(claims, name) ?? name.split('.').reduce(memberOf, claims as unknown);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
