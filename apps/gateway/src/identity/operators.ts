import { RoleNotAllowedError, ROLES } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import type { Identity } from './identity';

/** With identity headers, `LOCAL_ADMINS` have every role. No roles are known of other users, who may act in each but `admin`. */
export const withLocalRoles = (identity: Identity, { LOCAL_ADMINS }: Pick<GatewayConfig, 'LOCAL_ADMINS'>): Identity =>
  identity.userId !== undefined && LOCAL_ADMINS.includes(identity.userId) ? { ...identity, roles: ROLES } : identity;

/**
 * The operator of a request: a user with the role `admin`.
 * @throws RoleNotAllowedError
 */
export function operatorOf({ userId, roles }: Identity): string {
  if (userId === undefined || !roles?.includes('admin')) throw new RoleNotAllowedError();
  return userId;
}
