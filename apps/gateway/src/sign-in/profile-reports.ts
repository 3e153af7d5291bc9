import { Injectable, Logger } from '@nestjs/common';
import type { SignedIn } from '../providers/signed-in';
import { callService } from '../upstreams/call-service';
import { Upstreams } from '../upstreams/upstreams';

const WITHIN_MS = 1_000;

/** Tells the users service who signs in, so that it makes the profile of a new user. */
@Injectable()
export class ProfileReports {
  private readonly logger = new Logger(ProfileReports.name);

  constructor(private readonly upstreams: Upstreams) {}

  /** A failure does not matter: the profile is also made by its first request. */
  async report(issuer: string, { userId, roles, facts }: SignedIn): Promise<void> {
    const origin = this.upstreams.originOf('users');
    if (origin === undefined) return;
    const path = `/internal/users/${encodeURIComponent(userId)}/sign-in`;
    const body = { issuer, roles, ...facts };
    try {
      const { status } = await callService(this.upstreams.agent, {
        origin,
        method: 'POST',
        path,
        body,
        withinMs: WITHIN_MS,
      });
      if (status >= 300) this.logger.warn({ status }, 'The users service refused the report of a sign-in');
    } catch (error) {
      this.logger.warn({ reason: (error as Error).message }, 'The users service does not know of a sign-in');
    }
  }
}
