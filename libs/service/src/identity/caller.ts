import { RoleNotAllowedError } from '../errors/service-errors';
import { Roles } from './roles';

export const USER_TYPES = ['owner', 'seeker'] as const;
export type UserType = (typeof USER_TYPES)[number];

/** Who calls, as the gateway established it. */
export class Caller {
  constructor(
    readonly userId: string,
    /** What the caller says to be; undefined when they do not say. */
    readonly userType?: UserType,
    private readonly roles: Roles = Roles.in({}),
  ) {}

  /**
   * The caller's user id, when the route's role is one of theirs and does not contradict what they say to be. Called by each handler after validation,
   * because a bad body (400) is told before a wrong role (403).
   * @throws RoleNotAllowedError
   */
  as(role: UserType): string {
    if (this.userType !== undefined && this.userType !== role) throw new RoleNotAllowedError();
    this.roles.require(role);
    return this.userId;
  }
}
