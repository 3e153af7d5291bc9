import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { callService } from '../upstreams/call-service';
import { Upstreams } from '../upstreams/upstreams';
import { ACTIVE, readReport, type StandingReport } from './standing';

const MOST_USERS = 50_000;
const KEPT_MS = 30_000;
const WITHIN_MS = 1_000;
/** While the users service is down, not every request waits for it. */
const PAUSE_AFTER_FAILURE_MS = 5_000;

/** The standing of users. Without the users service every user is active. */
@Injectable()
export class Standings {
  private readonly logger = new Logger(Standings.name);
  /** Monotonic time of this process, in milliseconds. */
  private pausedUntil = 0;
  private readonly reports = new LRUCache<string, StandingReport, string>({
    max: MOST_USERS,
    ttl: KEPT_MS,
    // Requests of one user share a call. When it fails, the last known report counts for another while.
    fetchMethod: (userId, known, { context: origin }) => this.ask(origin, userId, known ?? ACTIVE),
  });

  constructor(private readonly upstreams: Upstreams) {}

  /** What was known at most half a minute ago; older while the users service is down. */
  async of(userId: string): Promise<StandingReport> {
    const origin = this.upstreams.originOf('users');
    if (origin === undefined) return ACTIVE;
    return (await this.reports.fetch(userId, { context: origin })) ?? ACTIVE;
  }

  private async ask(origin: string, userId: string, lastKnown: StandingReport): Promise<StandingReport> {
    if (performance.now() < this.pausedUntil) return lastKnown;
    const path = `/internal/users/${encodeURIComponent(userId)}/standing`;
    try {
      const { status, content } = await callService(this.upstreams.agent, {
        origin,
        method: 'GET',
        path,
        withinMs: WITHIN_MS,
      });
      const report = status === 200 ? readReport(JSON.parse(content)) : undefined;
      if (!report) throw new Error(`the users service answered ${status} without a standing`);
      return report;
    } catch (error) {
      if (performance.now() >= this.pausedUntil)
        this.logger.warn({ reason: (error as Error).message }, 'The standing of users is not known now');
      this.pausedUntil = performance.now() + PAUSE_AFTER_FAILURE_MS;
      return lastKnown;
    }
  }
}
