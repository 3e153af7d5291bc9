import type { JWTPayload } from 'jose';
import { type Role, ROLES } from '@freelance/service';
import type { AuthIssuer } from './auth-issuer';

const USUAL_CLAIM = 'roles';

/** The roles of a token, never more than its issuer may give. */
export function rolesOf(claims: JWTPayload, { rolesClaim, roles }: Pick<AuthIssuer, 'rolesClaim' | 'roles'>): Role[] {
  if (roles && rolesClaim === undefined) return roles;
  const named = listIn(claimAt(claims, rolesClaim ?? USUAL_CLAIM));
  return (roles ?? ROLES).filter((role) => named.includes(role));
}

/** Some issuers use names with dots (`https://example.com/roles`), others nested claims (`realm_access.roles`). */
function claimAt(claims: JWTPayload, name: string): unknown {
  return memberOf(claims, name) ?? name.split('.').reduce(memberOf, claims as unknown);
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A list, or one text with names separated by spaces, as in `scope`. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(' ') : [];
}
