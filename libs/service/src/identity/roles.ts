import { RoleNotAllowedError } from '../errors/service-errors';

export const ROLES = ['owner', 'seeker', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The header in which the gateway sends a token's roles to services. The gateway removes it from client requests. */
export const ROLES_HEADER = 'x-user-roles';

/** The header in which the gateway tells services which issuer has identified the user; missing without tokens. */
export const ISSUER_HEADER = 'x-user-issuer';

/** The roles of a user. Without assigned roles, as without tokens, every user may act in each role. */
export class Roles {
  private constructor(private readonly given: readonly string[] | undefined) {}

  static in(headers: Record<string, string | string[] | undefined>): Roles {
    const text = headers[ROLES_HEADER];
    return new Roles(text === undefined ? undefined : String(text).split(',').filter(Boolean));
  }

  /** The assigned roles; none without tokens. */
  get names(): readonly string[] {
    return this.given ?? [];
  }

  /**
   * Each handler calls it after validation, because an invalid body (400) is reported before a wrong role (403).
   * @throws RoleNotAllowedError
   */
  require(role: Role): void {
    if (this.given && !this.given.includes(role)) throw new RoleNotAllowedError();
  }
}
