import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiExtraModels, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiErrors,
  BusinessTime,
  type Caller,
  CurrentCaller,
  NeedsCaller,
  NoQueryDto,
  TaggedPage,
  Tagged,
  ValidationFailedError,
} from '@freelance/service';
import { cancel } from './domain/cancel';
import { extend } from './domain/extend';
import { relist } from './domain/relist';
import { approve, reject, requestChanges } from './domain/review';
import { update } from './domain/update';
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
import { HistoryDto } from './dto/history-response.dto';
import { OwnerJobDto, OwnerJobListDto } from './dto/job-response.dto';
import { CommandInput, type CommandRequest, JobCommand } from './job-command.decorator';
import { JobQueries } from './job-queries.service';
import { ownerView, summary } from './job-views';
import { JobService, type CommandFunction } from './job.service';

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
  @TaggedPage(OwnerJobListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListOwnerJobsDto): Promise<OwnerJobListDto> {
    const { rows, lastKey, now } = await this.queries.listOfOwner(caller, query.status, query);
    return { jobs: rows.map((row) => summary(row, now)), count: rows.length, lastKey };
  }

  @Get('view/:jobId')
  @ApiOperation({ operationId: 'viewOwnerJob', summary: "View one of the caller's jobs with all its fields" })
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
  approve(
    @CommandInput() request: CommandRequest,
    @Body() body: ApproveJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return this.execute(approve, body, request);
  }

  @JobCommand('reject', {
    operationId: 'rejectJob',
    summary: 'Reject the submitted work',
    answer: OwnerJobDto,
  })
  reject(
    @CommandInput() request: CommandRequest,
    @Body() body: RejectJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return this.execute(reject, body, request);
  }

  @JobCommand('requestChanges', {
    operationId: 'requestChanges',
    summary: 'Request changes of the submitted work, with a new submission deadline',
    answer: OwnerJobDto,
  })
  requestChanges(
    @CommandInput() request: CommandRequest,
    @Body() body: RequestChangesDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return this.execute(requestChanges, body, request);
  }

  @JobCommand('relist', {
    operationId: 'relistJob',
    summary: 'Relist an expired or rejected job',
    answer: OwnerJobDto,
  })
  relist(
    @CommandInput() request: CommandRequest,
    @Body() body: RelistJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return this.execute(relist, body, request);
  }

  @JobCommand('update', {
    operationId: 'updateJob',
    summary: 'Update an open job. At least one field is required',
    answer: OwnerJobDto,
  })
  @ApiExtraModels(UpdateJobDto)
  @ApiBody({ schema: UPDATE_JOB_SCHEMA })
  async update(
    @CommandInput() request: CommandRequest,
    @Body() body: UpdateJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    refuseEmptyUpdate(body);
    return this.execute(update, body, request);
  }

  @JobCommand('cancel', {
    operationId: 'cancelJob',
    summary: 'Cancel an open job. A cancelled job cannot be relisted',
    answer: OwnerJobDto,
    optionalBody: CancelJobDto,
  })
  cancel(
    @CommandInput() request: CommandRequest,
    @Body() body: CancelJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return this.execute(cancel, body, request);
  }

  @JobCommand('extend', {
    operationId: 'extendJob',
    summary: 'Extend the expiry date of an open job or the submission deadline of a claimed job',
    answer: OwnerJobDto,
  })
  extend(
    @CommandInput() request: CommandRequest,
    @Body() body: ExtendJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return this.execute(extend, body, request);
  }

  @Get('history/:jobId')
  @ApiOperation({
    operationId: 'ownerJobHistory',
    summary: "List all events of one of the caller's jobs, oldest first",
  })
  @TaggedPage(HistoryDto)
  @ApiErrors(400, 401, 403, 404)
  async history(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() query: PageDto,
  ): Promise<HistoryDto> {
    const { rows, lastKey } = await this.queries.historyForOwner(jobId, caller, query);
    return { events: rows, lastKey };
  }

  private async execute<Input>(
    decideCommand: CommandFunction<Input>,
    input: Input,
    { caller, ...target }: CommandRequest,
  ): Promise<OwnerJobDto> {
    const job = await this.jobs.execute(decideCommand, input, { ...target, actor: caller.as('owner'), role: 'owner' });
    return ownerView(job, this.time.now());
  }
}

function refuseEmptyUpdate(body: UpdateJobDto): void {
  if (Object.values(body).some((value) => value !== undefined)) return;
  const message = 'At least one of name, description, payAmount and timeToCompleteSeconds is required';
  throw new ValidationFailedError([{ field: 'body', message }]);
}
