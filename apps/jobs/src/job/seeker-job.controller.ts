import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  ClaimJobDto,
  ListClaimsDto,
  ListSeekerJobsDto,
  PageDto,
  SUBMIT_JOB_SCHEMA,
  SubmitJobDto,
  WithdrawJobDto,
} from './dto/job-request.dto';
import {
  ClaimedJobDto,
  ClaimListDto,
  HistoryDto,
  SeekerJobDto,
  SeekerJobListDto,
  SubmittedJobDto,
  WithdrawnJobDto,
} from './dto/job-response.dto';
import { JobCommand } from './job-command.decorator';
import { JobQueries } from './job-queries.service';
import { publicSummary, seekerView } from './job-views';
import { JobService } from './job.service';
import { IfMatch } from './precondition';

@ApiTags('jobs: seeker')
@NeedsCaller()
@Controller('job/seeker')
export class SeekerJobController {
  constructor(
    private readonly jobs: JobService,
    private readonly queries: JobQueries,
    private readonly time: BusinessTime,
  ) {}

  @Get('list')
  @ApiOperation({
    operationId: 'listSeekerJobs',
    summary: 'List open jobs, or jobs the caller has claimed, newest first',
  })
  @Paged(SeekerJobListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListSeekerJobsDto): Promise<SeekerJobListDto> {
    refuseEmptyPayRange(query);
    const { rows, lastKey, now } = await this.queries.listOfSeeker(caller, query, query);
    return { jobs: rows.map((row) => publicSummary(row, now)), count: rows.length, lastKey };
  }

  @Get('view/:jobId')
  @ApiOperation({ operationId: 'viewSeekerJob', summary: 'View a job, with the caller’s own claim of it' })
  @Tagged(SeekerJobDto)
  @ApiErrors(400, 401, 403, 404)
  async view(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() _: NoQueryDto,
  ): Promise<SeekerJobDto> {
    const { job, claim } = await this.queries.seekerView(jobId, caller.as('seeker'));
    return seekerView(job, claim, this.time.now());
  }

  @JobCommand('claim', {
    operationId: 'claimJob',
    summary: 'Claim an open job',
    answer: ClaimedJobDto,
    optionalBody: ClaimJobDto,
  })
  async claim(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: ClaimJobDto,
    @Query() _: NoQueryDto,
    @IfMatch() ifMatch: string | undefined,
  ): Promise<ClaimedJobDto> {
    const seekerId = caller.as('seeker');
    const precondition = await this.queries.seekerPrecondition(jobId, seekerId, ifMatch);
    const { claim } = await this.jobs.claim(jobId, seekerId, body, precondition);
    const { claimId, claimerId, claimedAt, submissionDeadline } = claim!;
    return { jobId, claimId, claimerId, claimedAt, submissionDeadline, status: 'claimed' };
  }

  @JobCommand('submit', { operationId: 'submitJob', summary: 'Hand in the work', answer: SubmittedJobDto })
  @ApiExtraModels(SubmitJobDto)
  @ApiBody({ schema: SUBMIT_JOB_SCHEMA })
  async submit(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: SubmitJobDto,
    @Query() _: NoQueryDto,
    @IfMatch() ifMatch: string | undefined,
  ): Promise<SubmittedJobDto> {
    refuseEmptySubmission(body);
    const seekerId = caller.as('seeker');
    const precondition = await this.queries.seekerPrecondition(jobId, seekerId, ifMatch);
    const { claim } = await this.jobs.submit(jobId, seekerId, body, precondition);
    const { claimId, claimerId, submittedAt } = claim!;
    return { jobId, claimId, claimerId, submittedAt: submittedAt!, status: 'submitted' };
  }

  @JobCommand('withdraw', {
    operationId: 'withdrawFromJob',
    summary: 'Give a claimed job back',
    answer: WithdrawnJobDto,
    optionalBody: WithdrawJobDto,
  })
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Body() body: WithdrawJobDto,
    @Query() _: NoQueryDto,
    @IfMatch() ifMatch: string | undefined,
  ): Promise<WithdrawnJobDto> {
    const seekerId = caller.as('seeker');
    const precondition = await this.queries.seekerPrecondition(jobId, seekerId, ifMatch);
    const { status } = await this.jobs.withdraw(jobId, seekerId, body, precondition);
    // Answered again later, it may have gone on: it was open then.
    return { jobId, claimerId: caller.userId, status: status === 'expired' ? 'expired' : 'open' };
  }

  @Get('claims')
  @ApiOperation({ operationId: 'listClaims', summary: "List the caller's claims, past ones too, newest first" })
  @Paged(ClaimListDto)
  @ApiErrors(400, 401, 403)
  async claims(@CurrentCaller() caller: Caller, @Query() query: ListClaimsDto): Promise<ClaimListDto> {
    const { rows, lastKey } = await this.queries.claimsOfSeeker(caller, query.status, query);
    return { claims: rows, count: rows.length, lastKey };
  }

  @Get('history/:jobId')
  @ApiOperation({ operationId: 'seekerJobHistory', summary: 'The events of a job that are about the caller, in order' })
  @Paged(HistoryDto)
  @ApiErrors(400, 401, 403, 404)
  async history(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() query: PageDto,
  ): Promise<HistoryDto> {
    const { rows, lastKey } = await this.queries.historyForSeeker(jobId, caller, query);
    return { events: rows, lastKey };
  }
}

function refuseEmptyPayRange({ minPay, maxPay }: ListSeekerJobsDto): void {
  if (minPay === undefined || maxPay === undefined || minPay <= maxPay) return;
  throw new ValidationFailedError([{ field: 'minPay', message: 'minPay must not be greater than maxPay' }]);
}

function refuseEmptySubmission({ submissionNotes, deliverableUrl, additionalFiles = [] }: SubmitJobDto): void {
  if (submissionNotes !== undefined || deliverableUrl !== undefined || additionalFiles.length > 0) return;
  throw new ValidationFailedError([
    { field: 'body', message: 'At least one of submissionNotes, deliverableUrl and additionalFiles is required' },
  ]);
}
