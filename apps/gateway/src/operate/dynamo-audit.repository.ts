import { Injectable, Logger } from '@nestjs/common';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { ServiceUnavailableError } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** AuditTable: every change that an operator made, one partition for each UTC day. Rows are never deleted. */
@Injectable()
export class DynamoAuditRepository {
  private readonly logger = new Logger(DynamoAuditRepository.name);
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: GatewayConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.audit);
  }

  /**
   * Stores the entry of a change that is about to start.
   * @throws ServiceUnavailableError
   */
  async begin(entry: AuditEntry): Promise<void> {
    try {
      await this.put(entry);
    } catch (err) {
      this.logger.error({ err }, 'An audit entry cannot be stored');
      throw new ServiceUnavailableError(`The audit entry cannot be stored in ${this.table}, so nothing was changed`);
    }
  }

  /** Replaces the entry of a change that has ended. Never rejects: the change cannot be undone. */
  async finish(entry: AuditEntry): Promise<void> {
    await this.put(entry).catch((err: unknown) =>
      this.logger.error({ err, outcome: entry.outcome }, 'The outcome of a change is missing in its audit entry'),
    );
  }

  /** The newest entries of the days from `since` until `now`, at most `limit`, newest first. */
  async read(since: Date, now: Date, limit: number): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    for (let at = now.getTime(); found.length < limit && dayOf(at) >= dayOf(since.getTime()); at -= DAY_MS) {
      const { Items = [] } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: '#day = :day AND #at >= :since',
          ExpressionAttributeNames: { '#day': 'day', '#at': 'atAndRequest' },
          ExpressionAttributeValues: { ':day': dayOf(at), ':since': since.toISOString() },
          ScanIndexForward: false,
          Limit: limit - found.length,
          ConsistentRead: true,
        }),
      );
      found.push(...Items.map(toEntry));
    }
    return found;
  }

  /** The key is the time and the request id, so the outcome of a change replaces its start. */
  private async put(entry: AuditEntry): Promise<void> {
    const Item = { day: entry.at.slice(0, 10), atAndRequest: `${entry.at}#${entry.requestId}`, ...entry };
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item }));
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const toEntry = ({ day: _day, atAndRequest: _key, ...entry }: Record<string, unknown>): AuditEntry =>
  entry as unknown as AuditEntry;
