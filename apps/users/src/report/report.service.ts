import { Injectable } from '@nestjs/common';
import type { ReasonCode, ReportAction, ReportSubject } from '@freelance/contracts';
import { BusinessTime, isUserId, RequestContext } from '@freelance/service';
import { auditRecord } from '../audit/audit-record';
import { UserAlreadySuspendedError } from '../profile/domain/standing/standing.errors';
import { suspend } from '../profile/domain/standing/suspend';
import { StandingService } from '../standing/standing.service';
import type { Report } from './domain/report';
import {
  AlreadyReportedError,
  ReportNotFoundError,
  ReportResolvedError,
  ReportSubjectNotFoundError,
  TooManyReportsError,
} from './domain/report.errors';
import { resolve } from './domain/resolve';
import { DynamoReportRepository, secondsToNextDay } from './dynamo-report.repository';
import { JobsClient } from './jobs-client';

export interface ReportRequest {
  subjectType: ReportSubject;
  subjectId: string;
  reason: ReasonCode;
  text: string | null;
}

@Injectable()
export class ReportService {
  constructor(
    private readonly reports: DynamoReportRepository,
    private readonly standing: StandingService,
    private readonly jobs: JobsClient,
    private readonly time: BusinessTime,
  ) {}

  /** @throws ReportSubjectNotFoundError, AlreadyReportedError, TooManyReportsError, ServiceUnavailableError */
  async send(reporterId: string, request: ReportRequest): Promise<Report> {
    const userId = await this.responsibleFor(request, reporterId);
    if (userId === undefined) throw new ReportSubjectNotFoundError();
    const now = this.time.now();
    const facts = {
      ...request,
      reporterId,
      userId,
      status: 'open' as const,
      createdAt: now.toISOString(),
      resolution: null,
    };
    const report: Report = { reportId: this.reports.idOf(facts, now), ...facts };
    const commandId = RequestContext.commandId();
    const stored = await this.reports.load(report.reportId);
    if (stored) return sameCommand(stored, commandId);
    if (!(await this.reports.count(report, now))) throw new TooManyReportsError(secondsToNextDay(now));
    if (await this.reports.insert(report, commandId)) return report;
    return sameCommand((await this.reports.load(report.reportId))!, commandId);
  }

  /**
   * A suspension comes first: when the process dies before the report is resolved, the report stays open, and resolving
   * it again finds the user suspended.
   * @throws ReportNotFoundError, ReportResolvedError, ReportActionNotPossibleError, and what `suspend` throws
   */
  async resolve(
    reportId: string,
    { by, action, note }: { by: string; action: ReportAction; note: string },
  ): Promise<Report> {
    const stored = await this.reports.load(reportId);
    if (!stored) throw new ReportNotFoundError();
    const commandId = RequestContext.commandId();
    if (stored.report.status === 'resolved' && stored.commandId === commandId) return stored.report;
    const now = this.time.now();
    const report = resolve(stored.report, { by, action, note }, now);
    if (action === 'suspend') await this.suspend(report, by, note);
    const { subjectType, subjectId } = report;
    const details = { reportId, action };
    const act = { actorId: by, action: 'resolve-report', subjectType, subjectId, reason: note, details } as const;
    if (!(await this.reports.resolve(report, auditRecord(act, now), commandId))) throw new ReportResolvedError();
    return report;
  }

  private async suspend({ userId, reason, reportId }: Report, by: string, note: string): Promise<void> {
    const order = { by, code: reason, reason: note, until: null };
    const act = {
      actorId: by,
      action: 'suspend',
      subjectType: 'user',
      subjectId: userId,
      reason: note,
      details: { code: reason, until: null, reportId },
    } as const;
    try {
      await this.standing.change(userId, (profile, now) => suspend(profile, order, now), act);
    } catch (error) {
      // Another report about the same user was resolved first.
      if (!(error instanceof UserAlreadySuspendedError)) throw error;
    }
  }

  /** Undefined when the subject does not exist. The other types of subjects do not exist yet. */
  private async responsibleFor(
    { subjectType, subjectId }: ReportRequest,
    reporterId: string,
  ): Promise<string | undefined> {
    if (subjectType === 'job') return this.jobs.ownerOf(subjectId, reporterId);
    if (subjectType !== 'user' || !isUserId(subjectId)) return undefined;
    const profile = await this.standing.find(subjectId);
    return profile && profile.standing !== 'erased' ? subjectId : undefined;
  }
}

/** The gateway repeats a command whose answer was lost. @throws AlreadyReportedError */
function sameCommand(stored: { report: Report; commandId: string }, commandId: string): Report {
  if (stored.commandId !== commandId) throw new AlreadyReportedError();
  return stored.report;
}
