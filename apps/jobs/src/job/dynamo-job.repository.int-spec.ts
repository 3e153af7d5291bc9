import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { register } from 'prom-client';
import { shardOf } from '@freelance/dynamo';
import { claim } from './domain/claim';
import type { Decision } from './domain/job';
import type { StoredJob } from './domain/job.repository';
import { relist } from './domain/relist';
import { submit } from './domain/submit';
import { withdraw } from './domain/withdraw';
import type { Item } from './job-item';
import { anOpenJob, at, by, created, LISTED_SECONDS, NOON, OWNER, SEEKER } from './testing/job.builder';
import { claimedBy, inserted, testJobRepository, writeOf } from './testing/job-repository.suite';
import { JobTables } from './testing/job-tables';

describe('jobs in DynamoDB', () => {
  let tables: JobTables;
  beforeAll(async () => {
    tables = await JobTables.start();
  });
  afterAll(() => tables.stop());

  const submitted = (stored: StoredJob): Decision =>
    submit(stored.job, { submissionNotes: 'x' }, { ...by(SEEKER, at(120)), autoApproveAfterSeconds: 0 });

  /** Claimed, and withdrawn from after the listing ended: expired. */
  const withdrawn = (stored: StoredJob): Decision => {
    const claimed = claim(
      { ...stored.job, timeToCompleteSeconds: 2 * LISTED_SECONDS },
      {},
      { ...by(SEEKER, at(60)), claimId: `claim-${randomUUID()}` },
    );
    return withdraw(claimed.job, {}, by(SEEKER, at(LISTED_SECONDS + 60)));
  };

  const versionOf = ({ revision }: StoredJob): number => (revision as { version: number }).version;

  testJobRepository(() => tables.jobs);

  it('counts each stored job and change once, not its repeats and not the writes that lost', async () => {
    register.resetMetrics();
    const write = writeOf(created(anOpenJob({ jobId: `job-${randomUUID()}` })));
    await tables.jobs.insert(write);
    await tables.jobs.insert(write);
    const before = (await tables.jobs.load(write.job.jobId, NOON))!;
    const claiming = writeOf(claimedBy(before, SEEKER));
    await Promise.all([
      tables.jobs.save(before, claiming),
      tables.jobs.save(before, claiming),
      tables.jobs.save(before, writeOf(claimedBy(before, 'seeker-457'))),
    ]);
    const valueOf = async (name: string) => (await register.getSingleMetric(name)!.get()).values;
    expect(await valueOf('freelance_jobs_created_total')).toEqual([
      { labels: { category: 'web-development' }, value: 1 },
    ]);
    expect(await valueOf('freelance_job_transitions_total')).toEqual([
      { labels: { from: 'open', to: 'claimed', by: 'seeker' }, value: 1 },
    ]);
  });

  it('refuses a write when too many events wait in the item', async () => {
    const before = await inserted(tables.jobs);
    const revision = { ...(before.revision as Item), outbox: { waiting: 'x'.repeat(200_000) } };
    await expect(tables.jobs.save({ ...before, revision }, writeOf(claimedBy(before, SEEKER)))).rejects.toThrow(
      'Too many events of this job wait to be published',
    );
    expect(versionOf((await tables.jobs.load(before.job.jobId, NOON))!)).toBe(versionOf(before));
  });

  it('takes a claimed job out of the indexes of open jobs, and a job without a deadline out of the due index', async () => {
    const before = await inserted(tables.jobs);
    const { jobId } = before.job;
    expect(await tables.item(jobId)).toMatchObject({
      openShard: `open#${shardOf(before.job.jobId)}`,
      dueAt: before.job.expiryDate,
    });
    const claimed = claimedBy(before, SEEKER);
    await tables.jobs.save(before, writeOf(claimed));
    const afterClaim = await tables.item(jobId);
    expect(afterClaim).not.toHaveProperty('openShard');
    expect(afterClaim).not.toHaveProperty('categoryOpen');
    expect(afterClaim).toMatchObject({
      statusShard: `claimed#${shardOf(before.job.jobId)}`,
      dueAt: claimed.job.claim!.submissionDeadline,
      claimerId: SEEKER,
    });
    const stored = (await tables.jobs.load(jobId, NOON))!;
    await tables.jobs.save(stored, writeOf(submitted(stored)));
    const afterSubmit = await tables.item(jobId);
    expect(afterSubmit).not.toHaveProperty('dueAt');
    expect(afterSubmit).not.toHaveProperty('statusShard');
  });

  it('writes every attribute again that an earlier release had written differently', async () => {
    const { jobId } = (await inserted(tables.jobs)).job;
    await tables.dynamo.send(
      new UpdateCommand({
        TableName: tables.jobs.table,
        Key: { jobId },
        UpdateExpression: 'SET #summary = :summary, #ttl = :ttl REMOVE #open',
        ExpressionAttributeNames: { '#summary': 'summary', '#ttl': 'ttl', '#open': 'listedAtKey' },
        ExpressionAttributeValues: { ':summary': 'cut by an earlier release', ':ttl': 4_000_000_000 },
      }),
    );
    const stored = (await tables.jobs.load(jobId, NOON))!;
    await tables.jobs.save(stored, writeOf(claimedBy(stored, SEEKER)));

    const { summary, ttl, listedAtKey } = await tables.item(jobId);
    expect({ summary, ttl, listedAtKey }).toEqual({
      summary: stored.job.description,
      ttl: undefined,
      listedAtKey: `${stored.job.listedAt}#${jobId}`,
    });
  });

  it('sets the ttl of an expired job to ninety days, and removes that of a relisted one', async () => {
    const before = await inserted(tables.jobs);
    const { jobId } = before.job;
    expect(await tables.item(jobId)).not.toHaveProperty('ttl');
    await tables.jobs.save(before, writeOf(withdrawn(before)));
    expect((await tables.item(jobId)).ttl).toBe(at(LISTED_SECONDS + 60).getTime() / 1_000 + 90 * 86_400);
    const expired = (await tables.jobs.load(jobId, NOON))!;
    const decision = relist(
      expired.job,
      { newExpirySeconds: 60 },
      { ...by(OWNER, at(LISTED_SECONDS + 120)), seekerJobUrl: 's' },
    );
    await tables.jobs.save(expired, writeOf(decision));
    const relisted = await tables.item(jobId);
    expect(relisted).not.toHaveProperty('ttl');
    expect(relisted).toMatchObject({
      openShard: `open#${shardOf(before.job.jobId)}`,
      listedAt: at(LISTED_SECONDS + 120).toISOString(),
    });
    expect(relisted).not.toHaveProperty('claimerId');
  });

  it('does not load a job after its ttl, deleted or not', async () => {
    const { job } = await inserted(tables.jobs);
    await tables.dynamo.send(
      new UpdateCommand({
        TableName: tables.jobs.table,
        Key: { jobId: job.jobId },
        UpdateExpression: 'SET #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':ttl': at(0).getTime() / 1_000 },
      }),
    );
    expect(await tables.jobs.load(job.jobId, at(-1))).toBeDefined();
    expect(await tables.jobs.load(job.jobId, at(0))).toBeUndefined();
  });
});
