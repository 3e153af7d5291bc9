import { RoleNotAllowedError } from '../errors/service-errors';

export const ROLES = ['owner', 'seeker', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What the gateway tells services of a token's roles. It removes the header of that name from what clients send. */
export const ROLES_HEADER = 'x-user-roles';

/** The roles somebody was given; where nobody gives roles, as without tokens, everybody may act in each. */
export class Roles {
  private constructor(private readonly given: readonly string[] | undefined) {}

  static in(headers: Record<string, string | string[] | undefined>): Roles {
    const text = headers[ROLES_HEADER];
    return new Roles(text === undefined ? undefined : String(text).split(','));
  }

  /**
   * Called by each handler after validation, because a bad body (400) is told before a wrong role (403).
   * @throws RoleNotAllowedError
   */
  require(role: Role): void {
    if (this.given && !this.given.includes(role)) throw new RoleNotAllowedError();
  }
}
