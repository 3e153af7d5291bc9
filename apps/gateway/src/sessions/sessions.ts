import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { BusinessTime, Clock, ServiceUnavailableError } from '@freelance/service';
import { IdentityProviders } from '../providers/identity-providers';
import { isOfOther } from '../standing/standing';
import { Standings } from '../standing/standings';
import { DynamoSessionRepository, type SessionChange } from './dynamo-session.repository';
import {
  hasEnded,
  isCookieValue,
  isRevoked,
  isSeenLongAgo,
  isUnconfirmed,
  needsRefresh,
  type Session,
  sessionKey,
  type SessionTimes,
  ttlOf,
} from './session';
import { SessionRefresh } from './session-refresh';

/** How long an ended session may still be used at another replica. */
const KEPT_MS = 10_000;
const MOST_SESSIONS = 20_000;
/** How long a request waits for the provider that has to confirm its session. */
const WAIT_MS = 3_000;

/** What this replica knows about a cookie. */
interface Known {
  session: Session | undefined;
}

/** The sessions of browsers. Replicas share them in the database and keep each for a short time. */
@Injectable()
export class Sessions {
  private readonly logger = new Logger(Sessions.name);
  private readonly known = new LRUCache<string, Known>({
    max: MOST_SESSIONS,
    ttl: KEPT_MS,
    // While the database is down, the last known state counts.
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (key) => ({ session: await this.repository.find(key) }),
  });

  /** Keys of the sessions that this replica refreshes now. */
  private readonly refreshing = new Set<string>();

  constructor(
    private readonly repository: DynamoSessionRepository,
    private readonly refresh: SessionRefresh,
    private readonly standings: Standings,
    private readonly providers: IdentityProviders,
    private readonly clock: Clock,
    private readonly time: BusinessTime,
  ) {}

  /**
   * The session of a cookie, confirmed by its provider where that is due; undefined when it has ended.
   * @throws ServiceUnavailableError
   */
  async find(cookieValue: string): Promise<Session | undefined> {
    const known = isCookieValue(cookieValue) ? await this.read(sessionKey(cookieValue)) : undefined;
    if (!known || (await this.isOver(known))) return undefined;
    const session = await this.confirmed(known);
    if (!session || isUnconfirmed(session)) return undefined;
    return this.seen(session);
  }

  async add(session: Session): Promise<void> {
    await this.repository.create(session);
    this.known.set(session.key, { session });
  }

  /** The sessions of a user that have not ended, newest first. */
  async ofUser(userId: string): Promise<Session[]> {
    const sessions = await this.repository.ofUser(userId);
    const { sessionsValidFrom } = await this.standings.of(userId);
    return sessions.filter((session) => !hasEnded(session, this.time.now()) && !isRevoked(session, sessionsValidFrom));
  }

  /** Ends sessions, on this replica at once. */
  async end(sessions: readonly Pick<Session, 'key'>[]): Promise<void> {
    await Promise.all(sessions.map(({ key }) => this.repository.delete(key)));
    for (const { key } of sessions) this.known.set(key, { session: undefined });
  }

  /** Changes a stored session; nothing happens when it has ended. */
  async change(key: string, change: SessionChange): Promise<void> {
    this.known.set(key, { session: await this.repository.change(key, change) });
  }

  private async read(key: string): Promise<Session | undefined> {
    try {
      return (await this.known.fetch(key))?.session;
    } catch (err) {
      this.logger.warn({ err }, 'Sessions cannot be read');
      throw new ServiceUnavailableError('Sessions cannot be read now, try again later');
    }
  }

  private async isOver(session: Session): Promise<boolean> {
    if (hasEnded(session, this.time.now())) return true;
    const { provider, sessionUserId } = session;
    const issuer = this.providers.find(provider)?.issuer;
    const report = await this.standings.of(sessionUserId);
    // A provider that was removed from the configuration identifies nobody any more.
    return issuer === undefined || isOfOther(issuer, report) || isRevoked(session, report.sessionsValidFrom);
  }

  /** One request waits for the provider, and not for long; all others continue with what is known. */
  private async confirmed(session: Session): Promise<Session | undefined> {
    const { key } = session;
    if (this.refreshing.has(key) || !needsRefresh(session, this.clock.now())) return session;
    this.refreshing.add(key);
    const refreshed = this.refresh
      .run(session)
      .then((after) => {
        this.known.set(key, { session: after });
        return after;
      })
      .catch((err: unknown) => {
        this.logger.warn({ err }, 'A session was not confirmed');
        return session;
      })
      .finally(() => this.refreshing.delete(key));
    return Promise.race([refreshed, setTimeout(WAIT_MS, session, { ref: false })]);
  }

  private async seen(session: Session): Promise<Session> {
    const times: SessionTimes = { now: this.time.now(), realNow: this.clock.now() };
    if (!isSeenLongAgo(session, times.now)) return session;
    const lastSeenAt = times.now.toISOString();
    const seen = { ...session, lastSeenAt };
    // Other requests must not write it too.
    this.known.set(session.key, { session: seen });
    const ttl = ttlOf(seen, times);
    await this.repository
      .change(session.key, { set: { lastSeenAt, ttl } })
      .catch((err: unknown) => this.logger.warn({ err }, 'The last use of a session was not stored'));
    return seen;
  }
}
