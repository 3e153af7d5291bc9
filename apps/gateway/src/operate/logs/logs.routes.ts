import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { AffectedReport, JobLines, LogPage, RequestTrace } from '@freelance/contracts';
import { Clock, ValidationFailedError } from '@freelance/service';
import { RefusedRequestError } from '../../refused-request.error';
import type { OperateRequest, OperateRoute, OperateRoutes } from '../operate-route';
import { affectedOf } from './affected-of';
import { Instant } from '../instant';
import { refusalsOf, relaysOf } from './job-lines-of';
import { LogStore } from './log-store';
import { traceOf } from './trace-of';

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_MS = 7 * DAY_MS;
const HOUR_MS = 60 * 60 * 1_000;
const UNITS = ['request', 'message', 'mail', 'relay', 'scan'];
const LEVELS = { debug: 20, info: 30, warn: 40, error: 50 } as const;
const LINES_OF_REQUEST = 2_000;
const LINES_OF_JOB = 1_000;
const LINES_OF_REPORT = 50_000;

const Text = (): PropertyDecorator => (target, property) => {
  for (const rule of [IsOptional(), IsString(), MaxLength(200)]) rule(target, property);
};

class PeriodDto {
  @Instant('from')
  from?: string;

  @Instant('to')
  to?: string;
}

class LogsDto extends PeriodDto {
  @Text()
  requestId?: string;

  @Text()
  jobId?: string;

  @Text()
  userId?: string;

  /** Only lines about a unit of work. */
  @IsOptional()
  @IsIn(UNITS, { message: `unit must be one of ${UNITS.join(', ')}` })
  unit?: string;

  /** `POST /job/owner/create`, `job.claimed`, `claimed-to-owner`. */
  @Text()
  kind?: string;

  @Text()
  outcome?: string;

  @Text()
  errorCode?: string;

  @IsOptional()
  @IsIn(Object.keys(LEVELS), { message: 'level must be debug, info, warn or error' })
  level: keyof typeof LEVELS = 'info';

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number from 1 to 1000' })
  @Min(1, { message: 'limit must be a whole number from 1 to 1000' })
  @Max(1_000, { message: 'limit must be a whole number from 1 to 1000' })
  limit: number = 200;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  after?: string;
}

/** Reads the logs of all services. */
@Injectable()
export class LogsRoutes implements OperateRoutes {
  readonly routes: readonly OperateRoute[] = [
    { method: 'GET', path: '/ops/logs', query: LogsDto, handle: (request) => this.logs(request) },
    { method: 'GET', path: '/ops/jobs/:jobId/lines', query: PeriodDto, handle: (request) => this.jobLines(request) },
    { method: 'GET', path: '/ops/requests/:requestId', query: PeriodDto, handle: (request) => this.trace(request) },
    { method: 'GET', path: '/ops/affected', query: PeriodDto, handle: (request) => this.affected(request) },
  ];

  constructor(
    private readonly store: LogStore,
    private readonly clock: Clock,
  ) {}

  private async logs({ query }: OperateRequest<LogsDto>): Promise<LogPage> {
    const { level, limit, after, from, to: until, unit: msg, ...ids } = query;
    const given = { from, to: until };
    const fields = Object.fromEntries(
      Object.entries({ ...ids, msg }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const period = this.period(given, HOUR_MS);
    // The clock of the service that wrote a new line can be ahead.
    const to = given.to === undefined ? new Date(period.to.getTime() + HOUR_MS) : period.to;
    const found = await this.store.read({ ...period, to, fields, minLevel: LEVELS[level], limit, after });
    return { ...found, source: this.store.source };
  }

  private async jobLines({ params: { jobId = '' }, query }: OperateRequest<PeriodDto>): Promise<JobLines> {
    const read = (msg: string, outcome: string) =>
      this.store.read({
        ...this.period(query, WEEK_MS),
        fields: { jobId, msg, outcome },
        minLevel: LEVELS.info,
        limit: LINES_OF_JOB,
      });
    const [relays, requests] = await Promise.all([read('relay', 'relayed'), read('request', 'refused')]);
    return {
      source: this.store.source,
      relays: relaysOf(relays.lines),
      refusals: refusalsOf(requests.lines),
      truncated: relays.truncated || requests.truncated,
    };
  }

  private async trace({ params: { requestId = '' }, query }: OperateRequest<PeriodDto>): Promise<RequestTrace> {
    const { lines } = await this.store.read({
      ...this.period(query, DAY_MS),
      fields: { requestId },
      minLevel: LEVELS.info,
      limit: LINES_OF_REQUEST,
    });
    if (lines.length > 0) return traceOf(requestId, lines, this.store.source);
    const error = `No line of request ${requestId} is in ${this.store.source} in this time: try another --from`;
    throw RefusedRequestError.status(404, { error, errorCode: 'REQUEST_NOT_LOGGED' });
  }

  private async affected({ query }: OperateRequest<PeriodDto>): Promise<AffectedReport> {
    const { from, to } = this.period(query, HOUR_MS);
    // Until now, because requests and mails may have succeeded later.
    const { lines, truncated } = await this.store.read({
      from,
      to: this.clock.now(),
      fields: {},
      minLevel: LEVELS.info,
      limit: LINES_OF_REPORT,
    });
    return affectedOf(lines, { from, to, source: this.store.source, truncated });
  }

  /** @throws ValidationFailedError when it ends before it begins */
  private period({ from, to }: PeriodDto, usualMs: number): { from: Date; to: Date } {
    const end = to === undefined ? this.clock.now() : new Date(to);
    const begin = from === undefined ? new Date(end.getTime() - usualMs) : new Date(from);
    if (begin <= end) return { from: begin, to: end };
    throw new ValidationFailedError([{ field: 'from', message: 'from must not be after to' }]);
  }
}
