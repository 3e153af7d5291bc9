import { RoleNotAllowedError } from '../errors/service-errors';
import { activeUsers } from './active-users';
import { Roles } from './roles';

export const USER_TYPES = ['owner', 'seeker'] as const;
export type UserType = (typeof USER_TYPES)[number];

/** The caller, as the gateway authenticated it. */
export class Caller {
  constructor(
    readonly userId: string,
    /** The user type that the caller states; undefined without one. */
    readonly userType?: UserType,
    readonly roles: Roles = Roles.in({}),
    /** The issuer of the token or session; undefined with identity headers. */
    readonly issuer?: string,
  ) {}

  /**
   * Returns the caller's user id if the caller has the route's role. Each handler calls it after validation,
   * because an invalid body (400) is reported before a wrong role (403).
   * @throws RoleNotAllowedError
   */
  as(role: UserType): string {
    if (this.userType !== undefined && this.userType !== role) throw new RoleNotAllowedError();
    this.roles.require(role);
    activeUsers.seen(role, this.userId, new Date());
    return this.userId;
  }
}
