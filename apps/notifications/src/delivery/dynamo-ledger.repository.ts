import { Injectable } from '@nestjs/common';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { doesNotExist, exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import type { MailKind } from '../mail/mail-table';
import { NotificationsConfig } from '../notifications.config';
import {
  type Attempt,
  type Feedback,
  type FeedbackKind,
  type Lease,
  LEASE_MS,
  LEDGER_TTL_MS,
  type LedgerKey,
  type LedgerRow,
  type Outcome,
  type LeaseRefusal,
  refusalOf,
} from './ledger';
import { LedgerRepository } from './ledger.repository';

@Injectable()
export class DynamoLedgerRepository extends LedgerRepository {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: NotificationsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.notifications);
  }

  async lease(key: LedgerKey, kind: MailKind, leaseId: string, now: Date): Promise<Lease | LeaseRefusal> {
    try {
      const attempts = await this.beginAttempt(key, kind, leaseId, now);
      return { ...key, leaseId, attempt: attempts.length - 1 };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const row = await this.find(key);
      if (!row) throw new Error('The ledger row went away while it was being leased', { cause: error });
      // The SDK may have retried a write that succeeded and whose answer was lost.
      if (row.status === 'leased' && row.leaseId === leaseId)
        return { ...key, leaseId, attempt: row.attempts.length - 1 };
      return refusalOf(row, now);
    }
  }

  async finish(lease: Lease, outcome: Outcome, now: Date): Promise<void> {
    const expression = new Expression();
    const at = now.toISOString();
    const attempt = `${expression.name('attempts')}[${lease.attempt}]`;
    const set = (path: string, value: unknown) => `${path} = ${expression.value(value)}`;
    const changes = [
      set(expression.name('status'), outcome.outcome),
      set(expression.name('updatedAt'), at),
      set(`${attempt}.${expression.name('outcome')}`, outcome.outcome),
      set(`${attempt}.${expression.name('endedAt')}`, at),
    ];
    let condition: string | undefined;
    if (outcome.outcome === 'sent') {
      changes.push(set(expression.name('sesMessageId'), outcome.sesMessageId));
    } else {
      changes.push(
        set(expression.name('retryable'), outcome.retryable),
        set(`${attempt}.${expression.name('error')}`, outcome.error),
      );
      const isLeased = `${expression.name('status')} = ${expression.value('leased')}`;
      condition = `${isLeased} AND ${expression.name('leaseId')} = ${expression.value(lease.leaseId)}`;
    }
    await whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: keyOf(lease),
          UpdateExpression: `SET ${changes.join(', ')}`,
          ConditionExpression: condition,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  addFeedback(key: LedgerKey, kind: FeedbackKind, feedback: Feedback, now: Date): Promise<boolean> {
    const expression = new Expression();
    const known = expression.name(kind);
    const isLater = `${known}.${expression.name('at')} < ${expression.value(feedback.at)}`;
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: keyOf(key),
          UpdateExpression: `SET ${known} = ${expression.value(feedback)}, ${expression.name('updatedAt')} = ${expression.value(now.toISOString())}`,
          ConditionExpression: `${exists(expression, 'userId')} AND (${doesNotExist(expression, kind)} OR ${isLater})`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  async find(key: LedgerKey): Promise<LedgerRow | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: keyOf(key), ConsistentRead: true }),
    );
    return Item as LedgerRow | undefined;
  }

  /** Rejects when the table cannot be read. */
  async ping(): Promise<void> {
    await this.find({ userId: 'health-check', eventId: 'health-check' });
  }

  private async beginAttempt(key: LedgerKey, kind: MailKind, leaseId: string, now: Date): Promise<Attempt[]> {
    const expression = new Expression();
    const startedAt = now.toISOString();
    const [status, leaseUntil, attempts, createdAt] = ['status', 'leaseUntil', 'attempts', 'createdAt'].map((name) =>
      expression.name(name),
    );
    const isRetryable = `(${status} = ${expression.value('failed')} AND ${expression.name('retryable')} = ${expression.value(true)})`;
    const hasRunOut = `(${status} = ${expression.value('leased')} AND ${leaseUntil} < ${expression.value(startedAt)})`;
    const changes = [
      `${status} = ${expression.value('leased')}`,
      `${expression.name('leaseId')} = ${expression.value(leaseId)}`,
      `${leaseUntil} = ${expression.value(new Date(now.getTime() + LEASE_MS).toISOString())}`,
      `${attempts} = list_append(if_not_exists(${attempts}, ${expression.value([])}), ${expression.value([{ leaseId, startedAt }])})`,
      `${expression.name('kind')} = ${expression.value(kind)}`,
      `${createdAt} = if_not_exists(${createdAt}, ${expression.value(startedAt)})`,
      `${expression.name('updatedAt')} = ${expression.value(startedAt)}`,
      `${expression.name('ttl')} = ${expression.value(Math.ceil((now.getTime() + LEDGER_TTL_MS) / 1_000))}`,
    ];
    const { Attributes } = await this.dynamo.send(
      new UpdateCommand({
        TableName: this.table,
        Key: keyOf(key),
        UpdateExpression: `SET ${changes.join(', ')}`,
        ConditionExpression: [doesNotExist(expression, 'userId'), isRetryable, hasRunOut].join(' OR '),
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes!.attempts as Attempt[];
  }
}

const keyOf = ({ userId, eventId }: LedgerKey): LedgerKey => ({ userId, eventId });
