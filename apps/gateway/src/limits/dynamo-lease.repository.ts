import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { Expression } from '@freelance/dynamo';
import { GatewayConfig } from '../gateway.config';
import type { LeasedWindow, Leases } from './leased-budget';
import { leasesTaken } from './metrics';

/** Longest wait of a call for a slow database, and the pause afterwards in which other calls do not wait. */
const TIMEOUT_MS = 500;
const PAUSE_MS = 5_000;

/** Replicas whose clocks are slow may still need the row. */
const KEPT_SECONDS = 60;

/** Leases in GatewayTable: one row per caller, quota and window, and one write per lease. */
@Injectable()
export class DynamoLeaseRepository implements Leases {
  private readonly logger = new Logger(DynamoLeaseRepository.name);
  private readonly table: string;
  private isUnavailable = false;
  /** Monotonic time of this process, in milliseconds. */
  private retryAt = 0;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: GatewayConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.gateway);
  }

  async take(window: LeasedWindow, calls: number): Promise<number | undefined> {
    if (this.isUnavailable && performance.now() < this.retryAt) return undefined;
    // Only one call tries the database again; the others must not wait for it.
    this.retryAt = performance.now() + PAUSE_MS;
    try {
      const taken = await this.add(window, calls);
      this.isUnavailable = false;
      leasesTaken.inc({ outcome: 'taken' });
      return taken;
    } catch (err) {
      this.pauseAfterFailure(err);
      return undefined;
    }
  }

  async taken(window: LeasedWindow): Promise<number | undefined> {
    const get = new GetCommand({ TableName: this.table, Key: { key: rowKeyOf(window) } });
    try {
      const { Item } = await this.dynamo.send(get, { abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
      return (Item?.taken as number | undefined) ?? 0;
    } catch {
      return undefined;
    }
  }

  /** Not idempotent: a retried write counts twice, so the caller gets less, never more. */
  private async add(window: LeasedWindow, calls: number): Promise<number> {
    const expression = new Expression();
    const taken = expression.name('taken');
    const ttl = Math.ceil(window.endsAt / 1_000) + KEPT_SECONDS;
    const update = new UpdateCommand({
      TableName: this.table,
      Key: { key: rowKeyOf(window) },
      UpdateExpression:
        `SET ${expression.name('ttl')} = ${expression.value(ttl)}` + ` ADD ${taken} ${expression.value(calls)}`,
      ExpressionAttributeNames: expression.ExpressionAttributeNames,
      ExpressionAttributeValues: expression.ExpressionAttributeValues,
      ReturnValues: 'UPDATED_NEW',
    });
    const { Attributes } = await this.dynamo.send(update, { abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
    return Attributes!['taken'] as number;
  }

  private pauseAfterFailure(err: unknown): void {
    leasesTaken.inc({ outcome: 'failed' });
    this.retryAt = performance.now() + PAUSE_MS;
    if (!this.isUnavailable) this.logger.warn({ err }, 'Rate limits are not shared: this replica counts alone');
    this.isUnavailable = true;
  }
}

/** Hashed, since the table does not need user ids and addresses. */
function rowKeyOf({ quota, caller, endsAt }: LeasedWindow): string {
  return `limit ${createHash('sha256')
    .update(JSON.stringify([quota, caller, endsAt]))
    .digest('hex')}`;
}
