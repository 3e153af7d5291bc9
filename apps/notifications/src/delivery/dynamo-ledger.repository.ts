import { Injectable } from '@nestjs/common';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LIMITS } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { doesNotExist, exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import { NotificationsConfig } from '../notifications.config';
import {
  type Attempt,
  type EarlierMail,
  type Feedback,
  type FeedbackKind,
  type Lease,
  LEASE_MS,
  LEDGER_TTL_MS,
  type LeaseRefusal,
  type LeaseRequest,
  type LedgerKey,
  type LedgerRow,
  type Outcome,
  refusalOf,
} from './ledger';
import { type LedgerQuery, LedgerRepository } from './ledger.repository';

/** What `reopen` moves to `earlier`. */
const OF_ONE_MAIL = ['withheld', 'sesMessageId', 'bounce', 'complaint', 'suppression'] as const;

@Injectable()
export class DynamoLedgerRepository extends LedgerRepository {
  readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: NotificationsConfig,
  ) {
    super();
    this.table = resourceName(config.ENVIRONMENT, TABLES.notifications);
  }

  async lease(key: LedgerKey, request: LeaseRequest, leaseId: string, now: Date): Promise<Lease | LeaseRefusal> {
    try {
      const attempts = await this.beginAttempt(key, request, leaseId, now);
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
      const id = expression.name('sesMessageId');
      changes.push(set(id, outcome.sesMessageId), set(`${attempt}.${id}`, outcome.sesMessageId));
    } else {
      const { withheld } = outcome;
      changes.push(
        set(expression.name('retryable'), withheld === undefined),
        ...(withheld === undefined ? [] : [set(expression.name('withheld'), withheld)]),
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

  async addFeedback(key: LedgerKey, kind: FeedbackKind, feedback: Feedback, now: Date): Promise<LedgerRow | undefined> {
    const expression = new Expression();
    const known = expression.name(kind);
    const isLater = `${known}.${expression.name('at')} < ${expression.value(feedback.at)}`;
    let row: LedgerRow | undefined;
    await whenConditionHolds(
      this.dynamo
        .send(
          new UpdateCommand({
            TableName: this.table,
            Key: keyOf(key),
            UpdateExpression: `SET ${known} = ${expression.value(feedback)}, ${expression.name('updatedAt')} = ${expression.value(now.toISOString())}`,
            ConditionExpression: `${exists(expression, 'userId')} AND (${doesNotExist(expression, kind)} OR ${isLater})`,
            ExpressionAttributeNames: expression.ExpressionAttributeNames,
            ExpressionAttributeValues: expression.ExpressionAttributeValues,
            ReturnValues: 'ALL_NEW',
          }),
        )
        .then(({ Attributes }) => (row = Attributes as LedgerRow)),
    );
    return row;
  }

  reopen(row: LedgerRow, now: Date): Promise<boolean> {
    const expression = new Expression();
    const { status, updatedAt } = row;
    const ended = {
      status,
      attempts: row.attempts.length,
      ...Object.fromEntries(OF_ONE_MAIL.map((name) => [name, row[name]])),
    } as EarlierMail;
    const [earlier, retryable] = [expression.name('earlier'), expression.name('retryable')];
    const changes = [
      `${expression.name('status')} = ${expression.value('failed')}`,
      `${retryable} = ${expression.value(true)}`,
      `${earlier} = list_append(if_not_exists(${earlier}, ${expression.value([])}), ${expression.value([ended])})`,
      `${expression.name('updatedAt')} = ${expression.value(now.toISOString())}`,
    ];
    const isUnchanged = [
      `${expression.name('status')} = ${expression.value(status)}`,
      `${expression.name('updatedAt')} = ${expression.value(updatedAt)}`,
      // Also when two operators reopen it within one millisecond.
      `(NOT ${expression.name('status')} = ${expression.value('failed')} OR ${retryable} = ${expression.value(false)})`,
    ];
    return whenConditionHolds(
      this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: keyOf(row),
          UpdateExpression: `SET ${changes.join(', ')} REMOVE ${OF_ONE_MAIL.map((name) => expression.name(name)).join(', ')}`,
          ConditionExpression: isUnchanged.join(' AND '),
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

  async listOf(userId: string, { eventIdPrefix, since }: LedgerQuery): Promise<{ rows: LedgerRow[]; more: boolean }> {
    const expression = new Expression();
    const conditions = [`${expression.name('userId')} = ${expression.value(userId)}`];
    if (eventIdPrefix !== undefined)
      conditions.push(`begins_with(${expression.name('eventId')}, ${expression.value(eventIdPrefix)})`);
    const filter = since && `${expression.name('createdAt')} >= ${expression.value(since)}`;
    const rows: LedgerRow[] = [];
    let examined = 0;
    let position: Record<string, unknown> | undefined;
    do {
      const page = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: conditions.join(' AND '),
          FilterExpression: filter,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
          ExclusiveStartKey: position,
        }),
      );
      rows.push(...((page.Items ?? []) as LedgerRow[]));
      examined += page.ScannedCount ?? 0;
      position = page.LastEvaluatedKey;
    } while (position && examined < LIMITS.rowsExamined);
    return { rows, more: position !== undefined };
  }

  async page(after: LedgerKey | null, limit: number): Promise<{ rows: LedgerRow[]; next: LedgerKey | null }> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ConsistentRead: true,
        Limit: limit,
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    return { rows: Items as LedgerRow[], next: (LastEvaluatedKey as LedgerKey | undefined) ?? null };
  }

  /** Rejects when the table cannot be read. */
  async ping(): Promise<void> {
    await this.find({ userId: 'health-check', eventId: 'health-check' });
  }

  private async beginAttempt(
    key: LedgerKey,
    { kind, eventTime, requestId, delayMs, isResent }: LeaseRequest,
    leaseId: string,
    now: Date,
  ): Promise<Attempt[]> {
    const attempt = {
      leaseId,
      startedAt: now.toISOString(),
      requestId,
      delayMs,
      ...(isResent ? { resent: true } : {}),
    };
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
      `${attempts} = list_append(if_not_exists(${attempts}, ${expression.value([])}), ${expression.value([attempt])})`,
      `${expression.name('kind')} = ${expression.value(kind)}`,
      `${expression.name('eventTime')} = ${expression.value(eventTime)}`,
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
