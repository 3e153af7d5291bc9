import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { BusinessTime, Clock, crashPoint } from '@freelance/service';
import { IdentityProviders } from '../providers/identity-providers';
import { ProviderError } from '../providers/provider-faults';
import { DynamoSessionRepository, type SessionChange } from './dynamo-session.repository';
import { afterRefusal, OF_REFRESH, type Refusal } from './refresh-outcome';
import { Seals } from './seals';
import type { Session } from './session';

/** Longer than a refresh takes. After it, another replica may try. */
const LEASE_MS = 20_000;

export const refreshTokenPurpose = ({ key }: Pick<Session, 'key'>): string => `refresh-token of ${key}`;

/** Asks providers whether sessions continue. For each session one replica asks; the lease is in the session's row. */
@Injectable()
export class SessionRefresh {
  private readonly logger = new Logger(SessionRefresh.name);

  constructor(
    private readonly repository: DynamoSessionRepository,
    private readonly providers: IdentityProviders,
    private readonly seals: Seals,
    private readonly clock: Clock,
    private readonly time: BusinessTime,
  ) {}

  /** The session after one attempt, of this replica or of another; undefined when it has ended. */
  async run(session: Session): Promise<Session | undefined> {
    const now = this.clock.now();
    const leaseId = randomUUID();
    const before = await this.repository.takeLease(session, { leaseId, leaseUntil: now.getTime() + LEASE_MS }, now);
    if (!before) return this.repository.find(session.key);
    const answer = await this.ask(before);
    if (typeof answer !== 'string') return this.store(session.key, leaseId, answer);
    const outcome = afterRefusal(before, answer, { now: this.time.now(), realNow: this.clock.now() });
    this.logger.log({ provider: before.provider, outcome: answer, ended: outcome.end }, 'A session was not confirmed');
    if (!outcome.end) return this.store(session.key, leaseId, outcome);
    await this.repository.delete(session.key);
    return undefined;
  }

  /** When the lease is lost meanwhile, the row is as another replica left it. */
  private async store(key: string, leaseId: string, change: SessionChange): Promise<Session | undefined> {
    return (await this.repository.changeUnderLease(key, leaseId, change)) ?? this.repository.find(key);
  }

  private async ask(session: Session): Promise<SessionChange | Refusal> {
    const issuer = this.providers.find(session.provider);
    const purpose = refreshTokenPurpose(session);
    const sealed = await this.seals.open<{ token: string }>(purpose, session.refreshToken ?? '');
    // The provider was removed from the configuration, or the key.
    if (!issuer || !sealed) return 'refused';
    try {
      const { userId, roles, name, refreshToken, seconds } = await this.providers.refresh(issuer, sealed.token);
      crashPoint('after-refresh');
      if (userId !== undefined && userId !== session.sessionUserId) return 'refused';
      return {
        set: {
          confirmedUntil: this.clock.now().getTime() + seconds * 1_000,
          ...(roles && { roles }),
          ...(name !== undefined && { name }),
          ...(refreshToken !== undefined && { refreshToken: await this.seals.seal(purpose, { token: refreshToken }) }),
        },
        remove: OF_REFRESH,
      };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      // An answer that is not valid says nothing about the session.
      return error.fault === 'wrong' ? 'no-answer' : error.fault;
    }
  }
}
