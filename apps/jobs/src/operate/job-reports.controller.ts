import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type {
  CheckFinding,
  CheckPage,
  DayReportPart,
  EventPage,
  FoundJobs,
  JobReport,
  PolicyTrial,
} from '@freelance/contracts';
import { Checks } from './checks';
import { DayReports } from './day-reports';
import {
  CheckQueryDto,
  EventsQueryDto,
  JobSearchDto,
  LedgerToCheckDto,
  PolicyQueryDto,
  ReportQueryDto,
} from './dto/operate.dto';
import { JobEvents } from './job-events';
import { JobReports } from './job-reports';
import { LedgerChecks } from './ledger-checks';
import { PolicyTrials } from './policy-trials';

/** What operators read, inside the platform only: the gateway offers it to operators. */
@ApiExcludeController()
@Controller('ops')
export class JobReportsController {
  constructor(
    private readonly reports: JobReports,
    private readonly policies: PolicyTrials,
    private readonly checks: Checks,
    private readonly ledger: LedgerChecks,
    private readonly days: DayReports,
    private readonly events: JobEvents,
  ) {}

  @Get('jobs')
  find(@Query() search: JobSearchDto): Promise<FoundJobs> {
    return this.reports.find(search);
  }

  @Get('jobs/:jobId')
  job(@Param('jobId') jobId: string): Promise<JobReport> {
    return this.reports.of(jobId);
  }

  @Get('policies/try')
  tryPolicy(@Query() { after, autoApproveAfterSeconds, reminderSecondsBefore }: PolicyQueryDto): Promise<PolicyTrial> {
    return this.policies.page(after ?? null, {
      ...(autoApproveAfterSeconds === undefined ? {} : { autoApproveAfterSeconds }),
      ...(reminderSecondsBefore === undefined ? {} : { remindersBefore: reminderSecondsBefore }),
    });
  }

  @Get('checks')
  check(@Query() { part, after }: CheckQueryDto): Promise<CheckPage> {
    return this.checks.page(part, after ?? null);
  }

  /** Changes nothing: a POST because of the rows in the body. */
  @Post('checks/ledger')
  @HttpCode(200)
  checkLedger(@Body() ledger: LedgerToCheckDto): Promise<CheckFinding[]> {
    return this.ledger.check(ledger);
  }

  @Get('report')
  report(@Query() { day, after }: ReportQueryDto): Promise<DayReportPart> {
    return this.days.part(day, after ?? null);
  }

  @Get('events')
  listEvents(@Query() { after }: EventsQueryDto): Promise<EventPage> {
    return this.events.page(after ?? null);
  }
}
