import { Injectable, Logger } from '@nestjs/common';
import { OtherIssuerError } from '@freelance/contracts';
import type { SignedIn } from '../providers/signed-in';
import { callService } from '../upstreams/call-service';
import { Upstreams } from '../upstreams/upstreams';

const WITHIN_MS = 1_000;
const OTHER_ISSUER = new OtherIssuerError().code;

/** `other-issuer`: the profile belongs to a user of another issuer. */
export type ReportOutcome = 'reported' | 'failed' | 'other-issuer';

/** Tells the users service who signs in, so that it makes the profile of a new user. */
@Injectable()
export class ProfileReports {
  private readonly logger = new Logger(ProfileReports.name);

  constructor(private readonly upstreams: Upstreams) {}

  /** After a failure the sign-in goes on; it is reported again before the first request for the users service. */
  async report(
    issuer: string,
    { userId, roles, facts }: Pick<SignedIn, 'userId' | 'roles' | 'facts'>,
  ): Promise<ReportOutcome> {
    const origin = this.upstreams.originOf('users');
    if (origin === undefined) return 'reported';
    const path = `/internal/users/${encodeURIComponent(userId)}/sign-in`;
    const body = { issuer, roles, ...facts };
    try {
      const { status, content } = await callService(this.upstreams.agent, {
        origin,
        method: 'POST',
        path,
        body,
        withinMs: WITHIN_MS,
      });
      if (status < 300) return 'reported';
      const { errorCode } = JSON.parse(content) as { errorCode?: string };
      this.logger.warn({ status, errorCode }, 'The users service refused the report of a sign-in');
      return errorCode === OTHER_ISSUER ? 'other-issuer' : 'failed';
    } catch (error) {
      this.logger.warn({ reason: (error as Error).message }, 'The users service does not know of a sign-in');
      return 'failed';
    }
  }
}
