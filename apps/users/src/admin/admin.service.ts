import { Injectable } from '@nestjs/common';
import type { ReasonCode, ReportStatus } from '@freelance/contracts';
import { type CursorScope, Cursors, type Page } from '@freelance/dynamo';
import { BusinessTime, isUserId, SignedTokens, ValidationFailedError } from '@freelance/service';
import { type AuditQuery, AuditTrail } from '../audit/audit-trail';
import type { Act, AuditRecord } from '../profile/domain/act';
import type { Profile } from '../profile/domain/profile';
import { UserNotFoundError } from '../profile/domain/profile.errors';
import type { Item } from '../profile/profile-item';
import type { Report } from '../report/domain/report';
import { DynamoReportRepository } from '../report/dynamo-report.repository';
import { verifyEmail } from '../profile/domain/email/verify-email';
import { endSessions } from '../profile/domain/standing/end-sessions';
import { reinstate } from '../profile/domain/standing/reinstate';
import { suspend } from '../profile/domain/standing/suspend';
import { StandingService } from '../standing/standing.service';
import { UsersConfig } from '../users.config';
import { type UserFilter, UserLists } from './user-lists';

interface Paging {
  limit: number;
  lastKey?: string | undefined;
}

export interface Listing<Row> {
  rows: Row[];
  lastKey: string | null;
  /** The instant at which the rows were read. */
  now: Date;
}

/** What administrators do and read. `adminId` is the user id of an administrator whom `Admins` has checked. */
@Injectable()
export class AdminService {
  private readonly cursors: Cursors;

  constructor(
    private readonly lists: UserLists,
    private readonly standing: StandingService,
    private readonly reports: DynamoReportRepository,
    private readonly audit: AuditTrail,
    private readonly time: BusinessTime,
    config: UsersConfig,
  ) {
    this.cursors = new Cursors(new SignedTokens(config.LINK_SIGNING_KEY));
  }

  /** A search by address tells whose address it is, so the audit records whom it found. */
  async users(adminId: string, filter: UserFilter, paging: Paging): Promise<Listing<Item>> {
    const { email, name, standing, userType } = filter;
    const scope = { route: 'admin/users', userId: adminId, email, name, standing, userType };
    const listing = await this.page(scope, paging, (query) => this.lists.page(filter, query));
    if (email !== undefined) {
      const found = listing.rows.map((row) => row.userId as string);
      await Promise.all(found.map((userId) => this.audit.noteRead(readOf(adminId, 'search-by-email', userId))));
    }
    return listing;
  }

  /** The complete profile. The audit records the read before the answer. @throws UserNotFoundError */
  async user(adminId: string, userId: string): Promise<Profile> {
    const profile = isUserId(userId) ? await this.standing.find(userId) : undefined;
    if (!profile || profile.standing === 'erased') throw new UserNotFoundError();
    await this.audit.noteRead(readOf(adminId, 'view', userId));
    return profile;
  }

  /** @throws ValidationFailedError when `until` is past, and what `suspend` throws */
  suspend(
    adminId: string,
    userId: string,
    { reason, code = 'other', until: given }: { reason: string; code?: ReasonCode; until?: string },
  ): Promise<Profile> {
    const until = given === undefined ? null : new Date(given).toISOString();
    if (until !== null && Date.parse(until) <= this.time.now().getTime())
      throw new ValidationFailedError([{ field: 'until', message: 'until must be in the future' }]);
    const order = { by: adminId, code, reason, until };
    const act = { ...changeOf(adminId, 'suspend', userId, reason), details: { code, until } };
    return this.standing.change(userId, (profile, now) => suspend(profile, order, now), act);
  }

  reinstate(adminId: string, userId: string, reason: string): Promise<Profile> {
    return this.standing.change(userId, reinstate, changeOf(adminId, 'reinstate', userId, reason));
  }

  endSessions(adminId: string, userId: string, reason: string): Promise<Profile> {
    return this.standing.change(userId, endSessions, changeOf(adminId, 'end-sessions', userId, reason));
  }

  /** For a user who cannot use the link of the mail. */
  verifyEmail(adminId: string, userId: string, reason: string): Promise<Profile> {
    return this.standing.change(userId, verifyEmail, changeOf(adminId, 'verify-email', userId, reason));
  }

  reportList(adminId: string, status: ReportStatus, paging: Paging): Promise<Listing<Report>> {
    const scope = { route: 'admin/reports', userId: adminId, status };
    return this.page(scope, paging, (query) => this.reports.list(status, query));
  }

  auditList(adminId: string, query: AuditQuery, paging: Paging): Promise<Listing<AuditRecord>> {
    const scope = { route: 'admin/audit', userId: adminId, actor: query.actorId, subject: query.subjectId };
    return this.page(scope, paging, (page) => this.audit.list(query, page));
  }

  private async page<Row>(
    scope: CursorScope,
    { limit, lastKey }: Paging,
    read: (query: { limit: number; after: string | undefined; now: Date }) => Promise<Page<Row>>,
  ): Promise<Listing<Row>> {
    const after = this.cursors.open(scope, lastKey);
    const now = this.time.now();
    const { rows, next } = await read({ limit, after, now });
    return { rows, lastKey: this.cursors.seal(scope, next), now };
  }
}

const ofUser = (actorId: string, subjectId: string) =>
  ({ actorId, subjectType: 'user', subjectId, details: {} }) as const;

const readOf = (actorId: string, action: 'view' | 'search-by-email', userId: string): Act => ({
  ...ofUser(actorId, userId),
  action,
  reason: null,
});

const changeOf = (
  actorId: string,
  action: 'suspend' | 'reinstate' | 'end-sessions' | 'verify-email',
  userId: string,
  reason: string,
): Act => ({ ...ofUser(actorId, userId), action, reason });
