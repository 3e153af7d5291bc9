import type { CategoriesClient } from '@freelance/categories-client';
import { type BusinessTime, RequestContext, tagOf } from '@freelance/service';
import type { JobsConfig } from '../jobs.config';
import type { ClaimRecords } from './claim-records';
import { claim, confirmClaim } from './domain/claim';
import { extend } from './domain/extend';
import type { Job } from './domain/job';
import { approve } from './domain/review';
import { update } from './domain/update';
import { withdraw } from './domain/withdraw';
import { ownerView, seekerView } from './job-views';
import { type Command, JobService } from './job.service';
import { claimedBy, inserted, writeOf } from './testing/job-repository.suite';
import { at, NOON, OWNER, SEEKER } from './testing/job.builder';
import { MemoryJobRepository } from './testing/memory-job.repository';

const LATER = at(60);
const COMMAND_ID = '00000000-0000-4000-8000-00000000000a';

let jobs: MemoryJobRepository;
let service: JobService;
let job: Job;

beforeEach(async () => {
  jobs = new MemoryJobRepository();
  service = new JobService(
    jobs,
    { ofSeeker: async (found: Job) => found.claim } as unknown as ClaimRecords,
    {} as CategoriesClient,
    { now: () => LATER } as BusinessTime,
    {
      REMINDER_SECONDS_BEFORE: [600],
      AUTO_APPROVE_AFTER_SECONDS: 60,
      WEB_BASE_URL: 'https://market.test',
    } as JobsConfig,
  );
  ({ job } = await inserted(jobs));
});

const load = async () => (await jobs.load(job.jobId))!;
const asOwner = (ifMatch?: string, actor = OWNER): Command => ({ jobId: job.jobId, actor, role: 'owner', ifMatch });
const asSeeker = (ifMatch?: string): Command => ({ jobId: job.jobId, actor: SEEKER, role: 'seeker', ifMatch });
const again = <T>(work: () => Promise<T>) =>
  RequestContext.run({ requestId: 'request-1', commandId: COMMAND_ID }, work);

describe('A command', () => {
  it('saves the decision with the next reminder planned', async () => {
    const extended = await service.execute(extend, { additionalSeconds: 60 }, asOwner());
    expect(extended.nextReminderAt).toBe(at(3_660 - 600).toISOString());
    expect((await load()).job).toEqual(extended);
  });

  it('decides again on the job as another writer stored it', async () => {
    const stale = await load();
    await jobs.save(stale, writeOf(claimedBy(stale, SEEKER)));
    jest.spyOn(jobs, 'load').mockResolvedValueOnce(stale);
    await expect(service.execute(claim, {}, asSeeker())).rejects.toThrow('Job is not available for claiming');
  });

  it('with an unknown job id, or a text that is no job id, finds no job', async () => {
    for (const jobId of ['job-1', 'job-00000000-0000-4000-8000-000000000009']) {
      await expect(service.execute(approve, {}, { ...asOwner(), jobId })).rejects.toThrow('Job not found');
    }
  });
});

describe('A repeated command', () => {
  it('succeeds, with the job as it is now', async () => {
    const extendByAMinute = () => service.execute(extend, { additionalSeconds: 60 }, asOwner());
    const first = await again(extendByAMinute);
    const renamed = await service.execute(update, { name: 'Other' }, asOwner());
    await expect(again(extendByAMinute)).resolves.toEqual(renamed);
    expect(renamed.expiryDate).toBe(first.expiryDate);
  });

  it('is refused when the actor has lost the claim since', async () => {
    const claimIt = () => service.execute(claim, {}, asSeeker(), confirmClaim);
    const claimed = await again(claimIt);
    await expect(again(claimIt)).resolves.toEqual(claimed);
    await service.execute(withdraw, {}, asSeeker());
    await expect(again(claimIt)).rejects.toThrow('Job is not available for claiming');
  });
});

describe('If-Match', () => {
  it('allows a command on the job as the actor sees it', async () => {
    await service.execute(claim, {}, asSeeker(tagOf(seekerView(job, null, LATER))));
    const claimed = (await load()).job;
    const tags = `"other", ${tagOf(ownerView(claimed, LATER))}`;
    await expect(service.execute(extend, { additionalSeconds: 60 }, asOwner(tags))).resolves.toBeDefined();
    expect(tagOf(ownerView(claimed, NOON))).not.toBe(tagOf(seekerView(claimed, null, NOON)));
  });

  it('with another tag comes before errors about the status of the job', async () => {
    await expect(service.execute(update, { name: 'Other' }, asOwner('"other"'))).rejects.toThrow('has changed since');
    await expect(service.execute(approve, {}, asOwner('"other"'))).rejects.toThrow('has changed since');
    expect((await load()).job).toEqual(job);
  });

  it('comes after the error of an actor who may not act on the job', async () => {
    const refused = service.execute(approve, {}, asOwner('"other"', SEEKER));
    await expect(refused).rejects.toThrow('User is not the owner of this job');
    await expect(service.execute(withdraw, {}, asSeeker('"other"'))).rejects.toThrow('not the claimer of this job');
  });
});
