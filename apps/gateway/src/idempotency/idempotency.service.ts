import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import { DynamoIdempotencyRepository } from './dynamo-idempotency.repository';
import { keyReused, requestInProgress } from './idempotency.errors';
import {
  finishedRecord,
  type StoredResponse,
  type IdempotencyRecord,
  startedRecord,
  type IdempotencyState,
  idempotencyStateOf,
} from './idempotency-record';
import type { KeyUse } from './key-use';

/** How long a request waits for the answer to an earlier one with the same key. */
const WAIT_MS = 3_000;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/** Longest time for the writes of the lease and of the answer, besides the service's time. */
const STORE_TIME_MS = 3_300;

/** The lease for this request, or the stored answer. */
export type BeginResult = { record: IdempotencyRecord } | { answer: StoredResponse };

/** Runs a request with a key once, on all replicas together. Uses real time only, never the platform's clock. */
@Injectable()
export class Idempotency {
  private readonly logger = new Logger(Idempotency.name);
  private readonly leaseMs: number;

  constructor(
    private readonly keys: DynamoIdempotencyRepository,
    private readonly clock: Clock,
    config: GatewayConfig,
  ) {
    this.leaseMs = config.UPSTREAM_BUDGET_MS + STORE_TIME_MS;
  }

  /** @throws RefusedRequestError 409 and 422, ServiceUnavailableError */
  async begin(use: KeyUse): Promise<BeginResult> {
    const leaseId = randomUUID();
    // Write before the first read: almost every key is new.
    let stored: IdempotencyRecord | undefined;
    for (;;) {
      const now = this.clock.now();
      const state = idempotencyStateOf(stored, use, now);
      if (state.kind === 'running') return { answer: await this.awaitOtherResponse(use) };
      if (state.kind === 'answered') return { answer: state.answer };
      if (state.kind === 'taken') throw keyReused();
      const record = startedRecord(use, stored, { leaseId, leaseMs: this.leaseMs, now });
      if (await this.keys.replace(stored, record)) return { record };
      stored = await this.keys.find(use.key);
      // The write succeeded and its answer was lost.
      if (stored?.leaseId === leaseId) return { record: stored };
    }
  }

  /** Stores the answer, or frees the key. If the write fails, a repeat after the lease runs the same command again. */
  async end(record: IdempotencyRecord, answer: StoredResponse | undefined): Promise<void> {
    try {
      await this.keys.replace(record, finishedRecord(record, answer));
    } catch {
      this.logger.warn({ commandId: record.commandId, status: answer?.status }, 'An answer was not kept');
    }
  }

  /** A request that has waited is not run afterwards: both together would exceed the time limit of the contract. */
  private async awaitOtherResponse(use: KeyUse): Promise<StoredResponse> {
    const giveUpAt = performance.now() + WAIT_MS;
    let state: IdempotencyState;
    let pauseMs = SHORTEST_PAUSE_MS;
    do {
      await pause(pauseMs);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
      state = idempotencyStateOf(await this.keys.find(use.key), use, this.clock.now());
      if (state.kind === 'answered') return state.answer;
      if (state.kind === 'taken') throw keyReused();
    } while (state.kind === 'running' && performance.now() + pauseMs <= giveUpAt);
    throw requestInProgress(state.kind === 'running' ? state.secondsLeft : 1);
  }
}
