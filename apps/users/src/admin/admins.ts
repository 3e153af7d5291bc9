import { Injectable } from '@nestjs/common';
import type { Caller } from '@freelance/service';
import { StandingService } from '../standing/standing.service';

/** Who may use the routes of administrators. */
@Injectable()
export class Admins {
  constructor(private readonly standing: StandingService) {}

  /**
   * Each handler calls it after validation. Without tokens no roles are known: the gateway then admits `LOCAL_ADMINS` only.
   * @returns the user id of the administrator
   * @throws RoleNotAllowedError, AccountSuspendedError, AccountClosingError
   */
  async require({ userId, roles }: Caller): Promise<string> {
    roles.require('admin');
    await this.standing.requireActive(userId);
    return userId;
  }
}
