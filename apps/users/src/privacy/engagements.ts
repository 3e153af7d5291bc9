import { Injectable } from '@nestjs/common';
import { SignedReads } from '../calls/signed-reads';
import { UsersConfig } from '../users.config';
import type { Engagement } from './domain/privacy-request';

const TIMEOUT_MS = 2_000;

/** What must end before a user can be erased. */
@Injectable()
export class Engagements {
  constructor(
    private readonly config: UsersConfig,
    private readonly reads: SignedReads,
  ) {}

  /** Undefined when jobs does not answer: nothing is known then, and the erasure waits. */
  async of(userId: string): Promise<Engagement[] | undefined> {
    const path = `/internal/privacy/${encodeURIComponent(userId)}/waiting`;
    const answer = await this.reads.get({ origin: this.config.JOBS_URL, path, timeoutMs: TIMEOUT_MS });
    if (answer?.status !== 200 || !Array.isArray(answer.body)) return undefined;
    return (answer.body as Engagement[]).map(({ type, id, until }) => ({ type, id, until: until ?? null }));
  }
}
