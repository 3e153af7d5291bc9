import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Identity } from '../identity/identity';
import { IdentityProviders } from '../providers/identity-providers';
import { ProfileReports } from './profile-reports';

const MOST_USERS = 50_000;
const KEPT_MS = 60 * 60 * 1_000;

interface Call {
  token: string;
  identity: Identity;
}

/** Reports the users of tokens to the users service. Nothing else says who they are: API clients have no sign-in here. */
@Injectable()
export class TokenReports {
  /** Users that were reported; calls of one user at the same time make one report. */
  private readonly reported = new LRUCache<string, true, Call>({
    max: MOST_USERS,
    ttl: KEPT_MS,
    fetchMethod: async (_key, _old, { context }) => ((await this.send(context)) ? true : undefined),
  });

  constructor(
    private readonly providers: IdentityProviders,
    private readonly reports: ProfileReports,
  ) {}

  async report(token: string, identity: Identity): Promise<void> {
    const { issuer, userId } = identity;
    if (issuer === undefined || userId === undefined) return;
    await this.reported.fetch(JSON.stringify([issuer, userId]), { context: { token, identity } });
  }

  private async send({ token, identity: { issuer, userId, roles = [], facts = {} } }: Call): Promise<boolean> {
    const known = facts.email === undefined ? await this.providers.userInfo(issuer!, token, userId!) : undefined;
    const signedIn = { userId: userId!, roles: [...roles], facts: known ?? facts };
    return (await this.reports.report(issuer!, signedIn)) !== 'failed';
  }
}
