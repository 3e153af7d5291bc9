import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiExtraModels, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiErrors,
  BusinessTime,
  type Caller,
  CurrentCaller,
  NeedsCaller,
  NoQueryDto,
  Paged,
  Tagged,
  ValidationFailedError,
} from '@freelance/service';
import {
  ApproveJobDto,
  CancelJobDto,
  CreateJobDto,
  ExtendJobDto,
  ListOwnerJobsDto,
  PageDto,
  RejectJobDto,
  RelistJobDto,
  RequestChangesDto,
  UPDATE_JOB_SCHEMA,
  UpdateJobDto,
} from './dto/job-request.dto';
import { JobCommand } from './job-command.decorator';
import { HistoryDto, OwnerJobDto, OwnerJobListDto } from './dto/job-response.dto';
import { JobQueries } from './job-queries.service';
import { ownerView, summary } from './job-views';
import { JobService } from './job.service';
import { OwnerPrecondition, type Precondition } from './precondition';

@ApiTags('jobs: owner')
@NeedsCaller()
@Controller('job/owner')
export class OwnerJobController {
  constructor(
    private readonly jobs: JobService,
    private readonly queries: JobQueries,
    private readonly time: BusinessTime,
  ) {}

  @Post('create')
  @ApiOperation({ operationId: 'createJob', summary: 'Post a job' })
  @ApiCreatedResponse({ type: OwnerJobDto })
  @ApiErrors(400, 401, 403, 404, 413, 415)
  async create(
    @CurrentCaller() caller: Caller,
    @Body() body: CreateJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.create(caller.as('owner'), body), this.time.now());
  }

  @Get('list')
  @ApiOperation({ operationId: 'listOwnerJobs', summary: "List the caller's jobs, newest first" })
  @Paged(OwnerJobListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListOwnerJobsDto): Promise<OwnerJobListDto> {
    const { rows, lastKey, now } = await this.queries.listOfOwner(caller, query.status, query);
    return { jobs: rows.map((row) => summary(row, now)), count: rows.length, lastKey };
  }

  @Get('view/:jobId')
  @ApiOperation({ operationId: 'viewOwnerJob', summary: "View one of the caller's jobs, whole" })
  @Tagged(OwnerJobDto)
  @ApiErrors(400, 401, 403, 404)
  async view(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.queries.ownerView(jobId, caller.as('owner')), this.time.now());
  }

  @JobCommand('approve', {
    operationId: 'approveJob',
    summary: 'Approve the submitted work',
    answer: OwnerJobDto,
    optionalBody: ApproveJobDto,
  })
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: ApproveJobDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.approve(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @JobCommand('reject', {
    operationId: 'rejectJob',
    summary: 'Reject the submitted work',
    answer: OwnerJobDto,
  })
  async reject(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: RejectJobDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.reject(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @JobCommand('request-changes', {
    operationId: 'requestChanges',
    summary: 'Send the submitted work back, with a new deadline',
    answer: OwnerJobDto,
  })
  async requestChanges(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: RequestChangesDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.requestChanges(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @JobCommand('relist', {
    operationId: 'relistJob',
    summary: 'Put an expired or rejected job on the market again',
    answer: OwnerJobDto,
  })
  async relist(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: RelistJobDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.relist(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @JobCommand('update', {
    operationId: 'updateJob',
    summary: 'Change an open job',
    answer: OwnerJobDto,
  })
  @ApiExtraModels(UpdateJobDto)
  @ApiBody({ schema: UPDATE_JOB_SCHEMA })
  async update(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: UpdateJobDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    refuseEmptyUpdate(body);
    return ownerView(await this.jobs.update(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @JobCommand('cancel', {
    operationId: 'cancelJob',
    summary: 'Take an open job off the market for good',
    answer: OwnerJobDto,
    optionalBody: CancelJobDto,
  })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: CancelJobDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.cancel(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @JobCommand('extend', {
    operationId: 'extendJob',
    summary: 'Give more time: to claim an open job, to hand in a claimed one',
    answer: OwnerJobDto,
  })
  async extend(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: ExtendJobDto,
    @Query() _: NoQueryDto,
    @OwnerPrecondition() precondition: Precondition,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.extend(jobId, caller.as('owner'), body, precondition), this.time.now());
  }

  @Get('history/:jobId')
  @ApiOperation({ operationId: 'ownerJobHistory', summary: "All events of one of the caller's jobs, in order" })
  @Paged(HistoryDto)
  @ApiErrors(400, 401, 403, 404)
  async history(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() query: PageDto,
  ): Promise<HistoryDto> {
    const { rows, lastKey } = await this.queries.historyForOwner(jobId, caller, query);
    return { events: rows, lastKey };
  }
}

function refuseEmptyUpdate(body: UpdateJobDto): void {
  if (Object.values(body).some((value) => value !== undefined)) return;
  const message = 'At least one of name, description, payAmount and timeToCompleteSeconds is required';
  throw new ValidationFailedError([{ field: 'body', message }]);
}
