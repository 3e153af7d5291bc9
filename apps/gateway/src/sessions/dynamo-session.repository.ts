import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { indexOf, resourceName, TABLES } from '@freelance/manifest';
import { doesNotExist, exists, Expression, whenConditionHolds } from '@freelance/dynamo';
import { GatewayConfig } from '../gateway.config';
import { hashOf, IDLE_MS, LONGEST_MS, type Session } from './session';

const MOST_LISTED = 100;

/** A change of single attributes. */
export interface SessionChange {
  set: Partial<Session>;
  remove?: readonly (keyof Session)[];
}

interface Update extends SessionChange {
  key: string;
  onlyIf?: (expression: Expression) => string;
  answer?: 'ALL_NEW' | 'ALL_OLD';
}

/** Sessions in GatewayTable. */
@Injectable()
export class DynamoSessionRepository {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: GatewayConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.gateway);
  }

  async find(key: string): Promise<Session | undefined> {
    return (await this.read(key)) as Session | undefined;
  }

  /**
   * Also finds the session by the provider's id, for its logout tokens. A row that exists already is of an earlier try:
   * keys are random.
   */
  async create(session: Session): Promise<void> {
    const { provider, providerSessionId, key, ttl } = session;
    const lastTtl = ttl + (LONGEST_MS - IDLE_MS) / 1_000;
    if (providerSessionId !== undefined) await this.link(linkKey(provider, providerSessionId), key, lastTtl);
    await this.putIfAbsent({ ...session });
  }

  async delete(key: string): Promise<void> {
    await this.dynamo.send(new DeleteCommand({ TableName: this.table, Key: { key } }));
  }

  /** The newest sessions of a user, newest first; some may have ended. */
  async ofUser(userId: string): Promise<Session[]> {
    const { Items = [] } = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: indexOf('gateway', 'UserSessionsIndex'),
        KeyConditionExpression: '#user = :user',
        ExpressionAttributeNames: { '#user': 'sessionUserId' },
        ExpressionAttributeValues: { ':user': userId },
        ScanIndexForward: false,
        Limit: MOST_LISTED,
      }),
    );
    return this.findAll(Items.map(({ key }) => key as string));
  }

  /** The sessions of one session at the provider. */
  async ofProviderSession(provider: string, providerSessionId: string): Promise<Session[]> {
    const row = await this.read(linkKey(provider, providerSessionId));
    return this.findAll([...((row?.sessions ?? []) as Set<string>)]);
  }

  /** The session after the change; undefined when it does not exist any more. */
  async change(key: string, change: SessionChange): Promise<Session | undefined> {
    return this.update({ key, ...change });
  }

  /**
   * Reserves a refresh for one replica.
   * @param seen the session as this replica knows it
   * @returns the session as it was before; undefined when another replica has refreshed it or is about to
   */
  async takeLease(
    { key, confirmedUntil }: Session,
    lease: { leaseId: string; leaseUntil: number },
    realNow: Date,
  ): Promise<Session | undefined> {
    return this.update({
      key,
      set: { ...lease, isRefreshUncertain: true },
      answer: 'ALL_OLD',
      onlyIf: (expression) => {
        const leaseUntil = expression.name('leaseUntil');
        const isFree = `(attribute_not_exists(${leaseUntil}) OR ${leaseUntil} <= ${expression.value(realNow.getTime())})`;
        return `${expression.name('confirmedUntil')} = ${expression.value(confirmedUntil)} AND ${isFree}`;
      },
    });
  }

  /** A change by the replica that holds the lease; undefined when it does not hold it any more. */
  async changeUnderLease(key: string, leaseId: string, change: SessionChange): Promise<Session | undefined> {
    return this.update({
      key,
      ...change,
      onlyIf: (expression) => `${expression.name('leaseId')} = ${expression.value(leaseId)}`,
    });
  }

  /** Whether this is the first use of a value that is valid once. */
  async isFirstUse(kind: 'sign-in' | 'logout-token', id: string, ttl: number): Promise<boolean> {
    const [key, useId] = [`${kind}#${hashOf(id)}`, randomUUID()];
    if (await this.putIfAbsent({ key, useId, ttl })) return true;
    // The SDK may have retried a write that succeeded and whose answer was lost.
    return (await this.read(key))?.useId === useId;
  }

  private async putIfAbsent(item: Record<string, unknown>): Promise<boolean> {
    const expression = new Expression();
    return whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: item,
          ConditionExpression: doesNotExist(expression, 'key'),
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
        }),
      ),
    );
  }

  /** Strongly consistent. */
  private async read(key: string): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.dynamo.send(
      new GetCommand({ TableName: this.table, Key: { key }, ConsistentRead: true }),
    );
    return Item;
  }

  private async findAll(keys: readonly string[]): Promise<Session[]> {
    const found = await Promise.all(keys.map((key) => this.find(key)));
    return found.filter((session) => session !== undefined);
  }

  private async link(key: string, session: string, ttl: number): Promise<void> {
    const expression = new Expression();
    const [sessions, ttlName] = [expression.name('sessions'), expression.name('ttl')];
    await this.dynamo.send(
      new UpdateCommand({
        TableName: this.table,
        Key: { key },
        UpdateExpression: `SET ${ttlName} = ${expression.value(ttl)} ADD ${sessions} ${expression.value(new Set([session]))}`,
        ExpressionAttributeNames: expression.ExpressionAttributeNames,
        ExpressionAttributeValues: expression.ExpressionAttributeValues,
      }),
    );
  }

  private async update({ key, set, remove = [], onlyIf, answer = 'ALL_NEW' }: Update): Promise<Session | undefined> {
    const expression = new Expression();
    const assigned = Object.entries(set)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${expression.name(name)} = ${expression.value(value)}`);
    const removed = remove.map((name) => expression.name(name));
    const changes = [
      ...(assigned.length > 0 ? [`SET ${assigned.join(', ')}`] : []),
      ...(removed.length > 0 ? [`REMOVE ${removed.join(', ')}`] : []),
    ];
    const conditions = [exists(expression, 'key'), ...(onlyIf ? [onlyIf(expression)] : [])];
    const update = new UpdateCommand({
      TableName: this.table,
      Key: { key },
      UpdateExpression: changes.join(' '),
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: expression.ExpressionAttributeNames,
      ExpressionAttributeValues: expression.ExpressionAttributeValues,
      ReturnValues: answer,
    });
    let session: Session | undefined;
    await whenConditionHolds(this.dynamo.send(update).then(({ Attributes }) => (session = Attributes as Session)));
    return session;
  }
}

/** The row that names the sessions of one session at a provider. */
const linkKey = (provider: string, providerSessionId: string): string =>
  `provider-session#${hashOf(JSON.stringify([provider, providerSessionId]))}`;
