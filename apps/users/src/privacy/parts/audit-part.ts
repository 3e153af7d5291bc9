import { Injectable } from '@nestjs/common';
import { DeleteCommand, DynamoDBDocumentClient, paginateScan, PutCommand } from '@aws-sdk/lib-dynamodb';
import { resourceName, TABLES } from '@freelance/manifest';
import { UsersConfig } from '../../users.config';
import type { AuditRecord } from '../../profile/domain/act';
import type { ErasedUser } from '@freelance/privacy';
import type { Erased, PersonalPart } from './personal-part';

export type AuditRow = AuditRecord & { atId: string };

/** UserAuditTable: rows by and about the user stay under the pseudonym. */
@Injectable()
export class AuditPart implements PersonalPart {
  private readonly table: string;

  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    config: UsersConfig,
  ) {
    this.table = resourceName(config.ENVIRONMENT, TABLES.userAudit);
  }

  /** What administrators did and looked at. Who they are, and the reasons, are for administrators only. */
  async export(userId: string): Promise<Record<string, unknown>> {
    const actsOfAdministrators: object[] = [];
    for await (const { subjectId, action, at } of this.rows())
      if (subjectId === userId) actsOfAdministrators.push({ action, at });
    return { actsOfAdministrators };
  }

  async erase(userId: string, pseudonym: string): Promise<Erased> {
    const total = { found: 0, erased: 0 };
    for await (const row of this.rows()) {
      if ((await this.eraseRow(row, { userId, pseudonym })) === undefined) continue;
      total.found++;
      total.erased++;
    }
    return total;
  }

  /** Undefined when the user is not in the row. Rows are never changed by anything else. */
  async eraseRow(row: AuditRow, { userId, pseudonym }: ErasedUser): Promise<true | undefined> {
    const renamed = withPseudonym(row, userId, pseudonym);
    if (renamed === row) return undefined;
    // The copy first: a crash between the two leaves the row for the next pass, which writes the same copy.
    await this.dynamo.send(new PutCommand({ TableName: this.table, Item: renamed }));
    if (row.subjectId !== renamed.subjectId) {
      const Key = { subjectId: row.subjectId, atId: row.atId };
      await this.dynamo.send(new DeleteCommand({ TableName: this.table, Key }));
    }
    return true;
  }

  /** The rows that stay under the pseudonym. */
  async count(pseudonym: string): Promise<number> {
    let count = 0;
    for await (const { actorId, subjectId } of this.rows())
      if (actorId === pseudonym || subjectId === pseudonym) count++;
    return count;
  }

  private async *rows(): AsyncIterable<AuditRow> {
    const scan = { TableName: this.table, ConsistentRead: true };
    for await (const { Items = [] } of paginateScan({ client: this.dynamo }, scan)) yield* Items as AuditRow[];
  }
}

/** The row itself when the user is not in it. */
export function withPseudonym<Record extends AuditRecord>(row: Record, userId: string, pseudonym: string): Record {
  const { actorId, subjectId, details } = row;
  if (!usersInAudit(row).includes(userId)) return row;
  const other = <Value>(value: Value): Value => (value === userId ? (pseudonym as Value) : value);
  return {
    ...row,
    actorId: other(actorId),
    subjectId: other(subjectId),
    details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, other(value)])),
  };
}

/** The ids in a record; not every detail is the id of a user. */
export const usersInAudit = ({ actorId, subjectId, details }: AuditRecord): string[] => [
  actorId,
  subjectId,
  ...Object.values(details).filter((value) => value !== null),
];
