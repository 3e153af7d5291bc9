import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import { DynamoKeyRepository } from './dynamo-key.repository';
import { keyReused, requestInProgress } from './idempotency.errors';
import { endOf, type KeptAnswer, type KeyRow, runOf, type Standing, standingOf } from './key-row';
import type { KeyUse } from './key-use';

/** How long a request waits for the answer to the one before it with the same key. */
const WAIT_MS = 3_000;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/** What taking a lease and keeping an answer may add to a service's own time. */
const KEEPING_MS = 3_300;

/** The key is this request's to run, or has its answer. */
export type Beginning = { run: KeyRow } | { answer: KeptAnswer };

/** Runs a request with a key once, however often and wherever it arrives. Real time throughout, never a turned clock. */
@Injectable()
export class Idempotency {
  private readonly logger = new Logger(Idempotency.name);
  private readonly leaseMs: number;

  constructor(
    private readonly keys: DynamoKeyRepository,
    private readonly clock: Clock,
    config: GatewayConfig,
  ) {
    this.leaseMs = config.UPSTREAM_BUDGET_MS + KEEPING_MS;
  }

  /** @throws RefusedRequestError 409 and 422, ServiceUnavailableError */
  async begin(use: KeyUse): Promise<Beginning> {
    const leaseId = randomUUID();
    // Almost every key is new, and costs one write.
    let row: KeyRow | undefined;
    for (;;) {
      const now = this.clock.now();
      const standing = standingOf(row, use, now);
      if (standing.is === 'running') return { answer: await this.answerOfOther(use) };
      if (standing.is === 'answered') return { answer: standing.answer };
      if (standing.is === 'taken') throw keyReused();
      const run = runOf(use, row, { leaseId, leaseMs: this.leaseMs, now });
      if (await this.keys.replace(row, run)) return { run };
      row = await this.keys.find(use.key);
      // A write whose answer was lost meets itself here.
      if (row?.leaseId === leaseId) return { run: row };
    }
  }

  /** Keeps the answer, or frees the key. What cannot be kept now is run again with the same ids when the lease is over. */
  async end(run: KeyRow, answer: KeptAnswer | undefined): Promise<void> {
    try {
      await this.keys.replace(run, endOf(run, answer));
    } catch {
      this.logger.warn({ commandId: run.commandId, status: answer?.status }, 'An answer was not kept');
    }
  }

  /** Whoever has waited does not run the request as well: together that takes longer than a client is promised. */
  private async answerOfOther(use: KeyUse): Promise<KeptAnswer> {
    const giveUpAt = performance.now() + WAIT_MS;
    let standing: Standing;
    let pauseMs = SHORTEST_PAUSE_MS;
    do {
      await pause(pauseMs);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      standing = standingOf(await this.keys.find(use.key), use, this.clock.now());
      if (standing.is === 'answered') return standing.answer;
      if (standing.is === 'taken') throw keyReused();
    } while (standing.is === 'running' && performance.now() + pauseMs <= giveUpAt);
    throw requestInProgress(standing.is === 'running' ? standing.secondsLeft : 1);
  }
}
