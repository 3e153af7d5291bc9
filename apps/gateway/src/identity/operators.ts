import { RoleNotAllowedError } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import type { Identity } from './identity';

/**
 * The operator of a request: a user with the role `admin`, or one of `LOCAL_ADMINS` where no roles are known.
 * @throws RoleNotAllowedError
 */
export function operatorOf(
  { userId, roles }: Identity,
  { AUTH_MODE, LOCAL_ADMINS }: Pick<GatewayConfig, 'AUTH_MODE' | 'LOCAL_ADMINS'>,
): string {
  const isOperator =
    roles || AUTH_MODE === 'jwt' ? roles?.includes('admin') : userId !== undefined && LOCAL_ADMINS.includes(userId);
  if (userId === undefined || !isOperator) throw new RoleNotAllowedError();
  return userId;
}
