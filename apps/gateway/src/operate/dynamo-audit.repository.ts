import { Injectable, Logger } from '@nestjs/common';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry, AuditPage } from '@freelance/contracts';
import { Expression, whenConditionHolds } from '@freelance/dynamo';
import { resourceName, TABLES } from '@freelance/manifest';
import { ServiceUnavailableError, ValidationFailedError } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';

const ROWS_PER_PAGE = 250;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** An entry as it is stored. */
export type AuditRow = AuditEntry & Record<string, unknown>;

export interface AuditPeriod {
  since: Date;
  now: Date;
  /** `next` of the page before. */
  after: string | undefined;
}

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
    await this.put(entry).catch((err: unknown) => this.refuse(err));
  }

  /**
   * Notes in the entry that a further page of its change is about to start.
   * @throws ValidationFailedError when the entry is one of another operator or another change
   * @throws ServiceUnavailableError
   */
  async resume(entry: AuditEntry): Promise<void> {
    const { operator, action, input, outcome } = entry;
    try {
      await this.dynamo.send(
        new UpdateCommand({
          TableName: this.table,
          Key: keyAttributes(entry),
          UpdateExpression: 'SET #outcome = :outcome',
          ConditionExpression: '#operator = :operator AND #action = :action AND #inputText = :inputText',
          ExpressionAttributeNames: {
            '#outcome': 'outcome',
            '#operator': 'operator',
            '#action': 'action',
            '#inputText': 'inputText',
          },
          ExpressionAttributeValues: {
            ':outcome': outcome,
            ':operator': operator,
            ':action': action,
            ':inputText': JSON.stringify(input),
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) return this.refuse(error);
      const message = 'continues must be the value that the page before answered, with the same fields';
      throw new ValidationFailedError([{ field: 'continues', message }]);
    }
  }

  /** Replaces the entry of a change after its first page. Never rejects: the change cannot be undone. */
  async finish(entry: AuditEntry): Promise<void> {
    await this.put(entry).catch((err: unknown) => this.noteLostOutcome(err, entry.outcome));
  }

  /** Adds what a further page has done. Never rejects. */
  async finishPage({ outcome, result, counts = {}, ...entry }: AuditEntry): Promise<void> {
    const names = Object.keys(counts);
    const sums = names.map((_, n) => `#counts.#count${n} = if_not_exists(#counts.#count${n}, :zero) + :count${n}`);
    await this.dynamo
      .send(
        new UpdateCommand({
          TableName: this.table,
          Key: keyAttributes(entry),
          UpdateExpression: `SET ${['#outcome = :outcome', '#result = :result', ...sums].join(', ')}`,
          ExpressionAttributeNames: {
            '#outcome': 'outcome',
            '#result': 'result',
            ...(names.length > 0 && { '#counts': 'counts' }),
            ...Object.fromEntries(names.map((name, n) => [`#count${n}`, name])),
          },
          ExpressionAttributeValues: {
            ':outcome': outcome,
            ':result': result,
            ...(names.length > 0 && { ':zero': 0 }),
            ...Object.fromEntries(names.map((name, n) => [`:count${n}`, counts[name]])),
          },
        }),
      )
      .catch((err: unknown) => this.noteLostOutcome(err, outcome));
  }

  /** A page of the entries of this period, newest first. */
  async read({ since, now, after }: AuditPeriod, limit: number): Promise<AuditPage> {
    const found: AuditEntry[] = [];
    const newest = after === undefined ? now.getTime() : Date.parse(after.slice(0, after.indexOf('#')));
    // One more than the page has, which tells whether there are older ones.
    for (let at = newest; found.length <= limit && dayOf(at) >= dayOf(since.getTime()); at -= DAY_MS) {
      found.push(...(await this.readDay(dayOf(at), { since, after }, limit + 1 - found.length)));
    }
    const entries = found.slice(0, limit);
    return { entries, next: found.length > limit ? keyOf(entries.at(-1)!) : null };
  }

  /** A page of all rows. @param after `next` of the page before */
  async page(after: string | null): Promise<{ rows: AuditRow[]; next: string | null }> {
    const { Items = [], LastEvaluatedKey } = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ConsistentRead: true,
        Limit: ROWS_PER_PAGE,
        ...(after !== null && { ExclusiveStartKey: JSON.parse(after) as Record<string, unknown> }),
      }),
    );
    return {
      rows: Items as unknown as AuditRow[],
      next: LastEvaluatedKey ? JSON.stringify(LastEvaluatedKey) : null,
    };
  }

  /** Replaces a row whose words changed; false when its change has gone on since it was read. */
  replace(before: AuditRow, after: AuditRow): Promise<boolean> {
    const expression = new Expression();
    const outcome = `${expression.name('outcome')} = ${expression.value(before.outcome)}`;
    const operator = `${expression.name('operator')} = ${expression.value(before.operator)}`;
    return whenConditionHolds(
      this.dynamo.send(
        new PutCommand({
          TableName: this.table,
          Item: after,
          ConditionExpression: `${outcome} AND ${operator}`,
          ExpressionAttributeNames: expression.ExpressionAttributeNames,
          ExpressionAttributeValues: expression.ExpressionAttributeValues,
        }),
      ),
    );
  }

  private async readDay(
    day: string,
    { since, after }: Pick<AuditPeriod, 'since' | 'after'>,
    limit: number,
  ): Promise<AuditEntry[]> {
    const found: AuditEntry[] = [];
    // A page of the database ends at 1 MB, so it can have fewer entries than asked for.
    const pages = paginateQuery(
      {
        client: this.dynamo,
        pageSize: limit,
        ...(after?.startsWith(day) && { startingToken: { day, atAndRequest: after } }),
      },
      {
        TableName: this.table,
        KeyConditionExpression: '#day = :day AND #at >= :since',
        ExpressionAttributeNames: { '#day': 'day', '#at': 'atAndRequest' },
        ExpressionAttributeValues: { ':day': day, ':since': since.toISOString() },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) {
      found.push(...Items.map(toEntry));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The key is the time and the request id, so the outcome of a change replaces its start. */
  private async put(entry: AuditEntry): Promise<void> {
    // The database of the local platform does not compare maps, so the input is a text too.
    const Item = { ...keyAttributes(entry), ...entry, inputText: JSON.stringify(entry.input) };
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item }));
  }

  private noteLostOutcome(err: unknown, outcome: string): void {
    this.logger.error({ err, outcome }, 'The outcome of a change is missing in its audit entry');
  }

  private refuse(err: unknown): never {
    this.logger.error({ err }, 'An audit entry cannot be stored');
    throw new ServiceUnavailableError(`The audit entry cannot be stored in ${this.table}, so nothing was changed`);
  }
}

type EntryKey = Pick<AuditEntry, 'at' | 'requestId'>;

/** Names the entry in the following pages of its change. */
export const keyOf = ({ at, requestId }: EntryKey): string => `${at}#${requestId}`;

const keyAttributes = (entry: EntryKey) => ({ day: entry.at.slice(0, 10), atAndRequest: keyOf(entry) });

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const toEntry = ({ day: _day, atAndRequest: _key, inputText: _text, ...entry }: Record<string, unknown>): AuditEntry =>
  entry as unknown as AuditEntry;
