import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiErrors, type Caller, Clock, CurrentCaller, NeedsCaller, NoQueryDto } from '@freelance/service';
import { ApproveJobDto, CreateJobDto, ListOwnerJobsDto, PageDto, RejectJobDto } from './dto/job-request.dto';
import { HistoryDto, OwnerJobDto, OwnerJobListDto } from './dto/job-response.dto';
import { JobQueries } from './job-queries.service';
import { ownerView, summary } from './job-views';
import { JobService } from './job.service';

@ApiTags('jobs: owner')
@NeedsCaller()
@Controller('job/owner')
export class OwnerJobController {
  constructor(
    private readonly jobs: JobService,
    private readonly queries: JobQueries,
    private readonly clock: Clock,
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
    return ownerView(await this.jobs.create(caller.as('owner'), body), this.clock.now());
  }

  @Get('list')
  @ApiOperation({ operationId: 'listOwnerJobs', summary: "List the caller's jobs, newest first" })
  @ApiOkResponse({ type: OwnerJobListDto })
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListOwnerJobsDto): Promise<OwnerJobListDto> {
    const { rows, lastKey, now } = await this.queries.listOfOwner(caller, query.status, query);
    return { jobs: rows.map((row) => summary(row, now)), count: rows.length, lastKey };
  }

  @Get('view/:jobId')
  @ApiOperation({ operationId: 'viewOwnerJob', summary: "View one of the caller's jobs, whole" })
  @ApiOkResponse({ type: OwnerJobDto })
  @ApiErrors(400, 401, 403, 404)
  async view(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.queries.ownerView(jobId, caller.as('owner')), this.clock.now());
  }

  @Post('approve/:jobId')
  @HttpCode(200)
  @ApiOperation({ operationId: 'approveJob', summary: 'Approve the submitted work' })
  @ApiBody({ type: ApproveJobDto, required: false })
  @ApiOkResponse({ type: OwnerJobDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async approve(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: ApproveJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.approve(jobId, caller.as('owner'), body), this.clock.now());
  }

  @Post('reject/:jobId')
  @HttpCode(200)
  @ApiOperation({ operationId: 'rejectJob', summary: 'Reject the submitted work' })
  @ApiOkResponse({ type: OwnerJobDto })
  @ApiErrors(400, 401, 403, 404, 409, 413, 415)
  async reject(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: RejectJobDto,
    @Query() _: NoQueryDto,
  ): Promise<OwnerJobDto> {
    return ownerView(await this.jobs.reject(jobId, caller.as('owner'), body), this.clock.now());
  }

  @Get('history/:jobId')
  @ApiOperation({ operationId: 'ownerJobHistory', summary: "All events of one of the caller's jobs, in order" })
  @ApiOkResponse({ type: HistoryDto })
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
