import type { JWTPayload } from 'jose';
import { type Role, ROLES } from '@freelance/service';
import type { AuthIssuer } from './auth-issuer';
import { namesIn } from './claims';

const USUAL_CLAIM = 'roles';

/** The roles of a token, never more than its issuer may give. */
export function rolesOf(
  claims: JWTPayload,
  { rolesClaim, roleNames, roles }: Pick<AuthIssuer, 'rolesClaim' | 'roleNames' | 'roles'>,
): Role[] {
  if (roles && rolesClaim === undefined) return roles;
  const named = namesIn(claims, rolesClaim ?? USUAL_CLAIM);
  const given = roleNames ? named.map((name) => roleCalled(name, roleNames)) : named;
  return (roles ?? ROLES).filter((role) => given.includes(role));
}

const roleCalled = (name: unknown, roleNames: Readonly<Record<string, Role>>): Role | undefined =>
  typeof name === 'string' && Object.hasOwn(roleNames, name) ? roleNames[name] : undefined;
