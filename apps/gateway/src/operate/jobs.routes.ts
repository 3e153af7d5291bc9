import { Injectable } from '@nestjs/common';
import { Identifier } from '@freelance/contracts';
import type { DayReportPart, EventPage, FoundJobs, JobReport, PolicyTrial } from '@freelance/contracts';
import type { OperateRequest, OperateRoute, OperateRoutes } from './operate-route';
import { ServiceCalls } from './service-calls';

const text = (description: string) => Identifier({ description, presence: 'optional' });

/** The jobs service validates the values. */
class PageDto {
  @text('`next` of the page before')
  after?: string;
}

class SearchDto extends PageDto {
  @text('Claim id')
  claimId?: string;

  @text('Event id')
  eventId?: string;

  @text('User id')
  userId?: string;

  @text('Status')
  status?: string;

  @text('Category id')
  categoryId?: string;
}

class PolicyDto extends PageDto {
  @text('Seconds')
  autoApproveAfterSeconds?: string;

  @text('`86400,3600`; `0` for none')
  reminderSecondsBefore?: string;
}

class ReportDto extends PageDto {
  @text('`2026-01-15`')
  day?: string;
}

/** What the jobs service knows about jobs, events and its tables. */
@Injectable()
export class JobsRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    {
      method: 'GET',
      path: '/ops/jobs',
      query: SearchDto,
      handle: (request) => this.ask<FoundJobs>('/ops/jobs', request),
    },
    { method: 'GET', path: '/ops/jobs/:jobId', handle: (request) => this.job(request) },
    {
      method: 'GET',
      path: '/ops/policies/try',
      query: PolicyDto,
      handle: (request) => this.ask<PolicyTrial>('/ops/policies/try', request),
    },
    {
      method: 'GET',
      path: '/ops/report',
      query: ReportDto,
      handle: (request) => this.ask<DayReportPart>('/ops/report', request),
    },
    {
      method: 'GET',
      path: '/ops/events',
      query: PageDto,
      handle: (request) => this.ask<EventPage>('/ops/events', request),
    },
  ];

  constructor(private readonly services: ServiceCalls) {}

  private job({ params: { jobId = '' } }: OperateRequest): Promise<JobReport> {
    return this.services.get('jobs', `/ops/jobs/${encodeURIComponent(jobId)}`);
  }

  private ask<Answer>(path: string, { query }: OperateRequest): Promise<Answer> {
    return this.services.get('jobs', path, { ...query });
  }
}
