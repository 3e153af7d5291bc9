import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { claim, confirmClaim } from './domain/claim';
import type { Job } from './domain/job';
import { confirmSubmission, submit } from './domain/submit';
import { withdraw } from './domain/withdraw';
import { ClaimedJobDto, ClaimListDto, SubmittedJobDto, WithdrawnJobDto } from './dto/claim-response.dto';
import {
  ClaimJobDto,
  ListClaimsDto,
  ListSeekerJobsDto,
  PageDto,
  SubmitJobDto,
  WithdrawJobDto,
} from './dto/job-request.dto';
import { HistoryDto } from './dto/history-response.dto';
import { SeekerJobDto, SeekerJobListDto } from './dto/job-response.dto';
import { CommandInput, type CommandRequest, JobCommand } from './job-command.decorator';
import { JobQueries } from './job-queries.service';
import { publicSummary, seekerView } from './job-views';
import { type Confirm, JobService, type CommandFunction } from './job.service';

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
    summary: 'List open jobs, or jobs that the caller claimed, newest first',
  })
  @TaggedPage(SeekerJobListDto)
  @ApiErrors(400, 401, 403)
  async list(@CurrentCaller() caller: Caller, @Query() query: ListSeekerJobsDto): Promise<SeekerJobListDto> {
    refuseEmptyPayRange(query);
    const { rows, lastKey, now } = await this.queries.listOfSeeker(caller, query, query);
    return { jobs: rows.map((row) => publicSummary(row, now)), count: rows.length, lastKey };
  }

  @Get('view/:jobId')
  @ApiOperation({ operationId: 'viewSeekerJob', summary: "View a job with the caller's own claim" })
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
    @CommandInput() request: CommandRequest,
    @Body() body: ClaimJobDto,
    @Query() _: NoQueryDto,
  ): Promise<ClaimedJobDto> {
    const { jobId, ...job } = await this.execute(claim, body, request, confirmClaim);
    const { claimId, claimerId, claimedAt, submissionDeadline } = job.claim!;
    return { jobId, claimId, claimerId, claimedAt, submissionDeadline, status: 'claimed' };
  }

  @JobCommand('submit', { operationId: 'submitJob', summary: 'Submit the work', answer: SubmittedJobDto })
  async submit(
    @CommandInput() request: CommandRequest,
    @Body() body: SubmitJobDto,
    @Query() _: NoQueryDto,
  ): Promise<SubmittedJobDto> {
    refuseEmptySubmission(body);
    const { jobId, ...job } = await this.execute(submit, body, request, confirmSubmission);
    const { claimId, claimerId, submittedAt } = job.claim!;
    return { jobId, claimId, claimerId, submittedAt: submittedAt!, status: 'submitted' };
  }

  @JobCommand('withdraw', {
    operationId: 'withdrawFromJob',
    summary: 'Withdraw from a claimed job',
    answer: WithdrawnJobDto,
    optionalBody: WithdrawJobDto,
  })
  async withdraw(
    @CommandInput() request: CommandRequest,
    @Body() body: WithdrawJobDto,
    @Query() _: NoQueryDto,
  ): Promise<WithdrawnJobDto> {
    const { jobId, status } = await this.execute(withdraw, body, request);
    // A repeat may find the job in a later status: it was open after the withdrawal.
    return { jobId, claimerId: request.caller.userId, status: status === 'expired' ? 'expired' : 'open' };
  }

  @Get('claims')
  @ApiOperation({ operationId: 'listClaims', summary: "List the caller's current and past claims, newest first" })
  @TaggedPage(ClaimListDto)
  @ApiErrors(400, 401, 403)
  async claims(@CurrentCaller() caller: Caller, @Query() query: ListClaimsDto): Promise<ClaimListDto> {
    const { rows, lastKey } = await this.queries.claimsOfSeeker(caller, query.status, query);
    return { claims: rows, count: rows.length, lastKey };
  }

  @Get('history/:jobId')
  @ApiOperation({
    operationId: 'seekerJobHistory',
    summary: 'List the events of a job in which the caller is claimer or recipient, oldest first',
  })
  @TaggedPage(HistoryDto)
  @ApiErrors(400, 401, 403, 404)
  async history(
    @CurrentCaller() caller: Caller,
    @Param('jobId') jobId: string,
    @Query() query: PageDto,
  ): Promise<HistoryDto> {
    const { rows, lastKey } = await this.queries.historyForSeeker(jobId, caller, query);
    return { events: rows, lastKey };
  }

  private execute<Input>(
    decideCommand: CommandFunction<Input>,
    input: Input,
    { caller, ...target }: CommandRequest,
    confirm?: Confirm,
  ): Promise<Job> {
    const command = { ...target, actor: caller.as('seeker'), role: 'seeker' } as const;
    return this.jobs.execute(decideCommand, input, command, confirm);
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
