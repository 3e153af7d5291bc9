import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { PSEUDONYM, type ReappliedErasures } from '@freelance/contracts';
import { resourceName, TABLES } from '@freelance/manifest';
import { ProfileRepository } from '../profile/domain/profile.repository';
import { UsersConfig } from '../users.config';
import { ErasedPeople } from './erased-people';
import { AuditPart } from './parts/audit-part';
import { ReportPart } from './parts/report-part';
import { RequestPart } from './parts/request-part';

const PERSONAL = ['profiles', 'reports', 'userAudit', 'privacy'] as const;
const ID_FIELDS = ['userId', 'subjectId', 'actorId', 'reporterId', 'by'];

/** After a restore: erases again whoever was erased since. The ledger knows them by the hash of their id. */
@Injectable()
export class ReapplyErasures {
  constructor(
    private readonly dynamo: DynamoDBDocumentClient,
    private readonly config: UsersConfig,
    private readonly erasedPeople: ErasedPeople,
    private readonly profiles: ProfileRepository,
    private readonly reports: ReportPart,
    private readonly audit: AuditPart,
    private readonly requests: RequestPart,
  ) {}

  /** @param apply whether to erase, or only to count */
  async run(apply: boolean): Promise<ReappliedErasures> {
    const rowsOf = new Map<string, number>();
    let read = 0;
    for await (const row of this.rows()) {
      read++;
      for (const userId of new Set(idsIn(row))) rowsOf.set(userId, (rowsOf.get(userId) ?? 0) + 1);
    }
    let [found, erased] = [0, 0];
    for (const [userId, rows] of rowsOf) {
      // An erasure that still runs ends by itself.
      if (PSEUDONYM.test(userId) || !(await this.erasedPeople.find(userId))?.erasedAt) continue;
      found += rows;
      if (apply) erased += await this.erase(userId);
    }
    return { read, found, erased };
  }

  /** The earlier pseudonym is not known any more: nothing leads to it from the user id. */
  private async erase(userId: string): Promise<number> {
    const pseudonym = `erased-${randomBytes(16).toString('hex')}`;
    let erased = 0;
    for (const part of [this.reports, this.audit, this.requests])
      erased += (await part.erase(userId, pseudonym)).erased;
    const stored = await this.profiles.load(userId);
    if (stored && (await this.profiles.remove(stored))) erased++;
    return erased;
  }

  private async *rows(): AsyncIterable<Record<string, unknown>> {
    for (const key of PERSONAL) {
      const scan = { TableName: resourceName(this.config.ENVIRONMENT, TABLES[key]), ConsistentRead: true };
      for await (const { Items = [] } of paginateScan({ client: this.dynamo }, scan)) yield* Items;
    }
  }
}

/** Also in the report, and in the resolution of the report, that are parts of a row. */
function idsIn(row: Record<string, unknown>): string[] {
  return Object.entries(row).flatMap(([name, value]) => {
    if (ID_FIELDS.includes(name) && typeof value === 'string') return [value];
    const isNested = (name === 'report' || name === 'resolution') && typeof value === 'object' && value !== null;
    return isNested ? idsIn(value as Record<string, unknown>) : [];
  });
}
