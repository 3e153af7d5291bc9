import { randomUUID } from 'node:crypto';
import { claim } from '../domain/claim';
import type { Decision, Job } from '../domain/job';
import { type JobRepository, type JobWrite, REMEMBERED_COMMANDS, type StoredJob } from '../domain/job.repository';
import { update } from '../domain/update';
import { anOpenJob, at, by, created, NOON, OWNER, SEEKER } from './job.builder';

export const writeOf = (decision: Decision, commandId: string = randomUUID()): JobWrite => ({
  ...decision,
  commandId,
  decidedAt: NOON,
});

export const claimedBy = ({ job }: StoredJob, actor: string): Decision =>
  claim(job, {}, { ...by(actor, at(60)), claimId: `claim-${randomUUID()}` });

const aNewJob = (overrides: Partial<Job> = {}) => anOpenJob({ jobId: `job-${randomUUID()}`, ...overrides });

export async function inserted(jobs: JobRepository, overrides: Partial<Job> = {}): Promise<StoredJob> {
  const { jobId } = await jobs.insert(writeOf(created(aNewJob(overrides))));
  return (await jobs.load(jobId, NOON))!;
}

/** Rules that decisions rely on, for every implementation of the repository. */
export function testJobRepository(repository: () => JobRepository): void {
  const load = async ({ jobId }: Job) => (await repository().load(jobId, NOON))!;

  it('returns a job as it was written, with its pay to the cent', async () => {
    for (const payAmount of [0.01, 0.1 + 0.2 - 0.2, 123_456_789.99, 1_000_000_000, 19.9]) {
      const { job } = await inserted(repository(), { payAmount });
      expect(job).toEqual(anOpenJob({ jobId: job.jobId, payAmount }));
    }
    await expect(repository().load(`job-${randomUUID()}`, NOON)).resolves.toBeUndefined();
  });

  it('stores one of many simultaneous writes, and returns the current job to the other writers', async () => {
    const before = await inserted(repository());
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => repository().save(before, writeOf(claimedBy(before, `racer-${n}`)))),
    );
    const losers = outcomes.filter((current) => current !== undefined);
    expect(losers).toHaveLength(19);
    const { job } = await load(before.job);
    expect(job.sequence).toBe(before.job.sequence + 1);
    expect(losers.every((current) => current.job.claim?.claimerId === job.claim?.claimerId)).toBe(true);
  });

  it('accepts the decision that such a writer makes on the current job', async () => {
    const before = await inserted(repository());
    await repository().save(before, writeOf(update(before.job, { name: 'Other' }, by(OWNER, at(30)))));
    const current = (await repository().save(before, writeOf(claimedBy(before, SEEKER))))!;
    await expect(repository().save(current, writeOf(claimedBy(current, SEEKER)))).resolves.toBeUndefined();
    expect((await load(before.job)).job).toMatchObject({ name: 'Other', status: 'claimed', sequence: 3 });
  });

  it('recognises the repeat of a save whose answer was lost as a success', async () => {
    const before = await inserted(repository());
    const write = writeOf(claimedBy(before, SEEKER));
    expect(await repository().save(before, write)).toBeUndefined();
    expect(await repository().save(before, write)).toBeUndefined();
    expect((await load(before.job)).job).toEqual(write.job);
  });

  it('answers the repeat of an insert with the current job, and refuses its id to another command', async () => {
    const insertion = writeOf(created(aNewJob()));
    await expect(repository().insert(insertion)).resolves.toEqual(insertion.job);
    await expect(repository().insert(insertion)).resolves.toEqual(insertion.job);
    const claimed = claimedBy(await load(insertion.job), SEEKER);
    await repository().save(await load(insertion.job), writeOf(claimed));
    await expect(repository().insert(insertion)).resolves.toEqual(claimed.job);
    const other = { ...insertion, commandId: 'another' };
    await expect(repository().insert(other)).rejects.toThrow('is taken by another job');
  });

  it('recognises the last 32 commands of a job', async () => {
    let stored = await inserted(repository());
    for (let n = 0; n <= REMEMBERED_COMMANDS; n++) {
      await repository().save(
        stored,
        writeOf(update(stored.job, { payAmount: n + 1 }, by(OWNER, at(n))), `command-${n}`),
      );
      stored = await load(stored.job);
    }
    expect(REMEMBERED_COMMANDS).toBe(32);
    expect(repository().hasApplied(stored, 'command-0')).toBe(false);
    for (let n = 1; n <= REMEMBERED_COMMANDS; n++) expect(repository().hasApplied(stored, `command-${n}`)).toBe(true);
  });
}
