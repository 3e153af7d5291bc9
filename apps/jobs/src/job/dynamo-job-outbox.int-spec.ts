import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Decision } from './domain/job';
import type { StoredJob } from './domain/job.repository';
import { submit } from './domain/submit';
import { anOpenJob, at, by, created, NOON, SEEKER } from './testing/job.builder';
import { claimedBy, inserted, writeOf } from './testing/job-repository.suite';
import { JobTables } from './testing/job-tables';

describe('events of jobs in DynamoDB', () => {
  let tables: JobTables;
  beforeAll(async () => {
    tables = await JobTables.start();
  });
  afterAll(() => tables.stop());

  const submitted = (stored: StoredJob): Decision =>
    submit(stored.job, { submissionNotes: 'x' }, { ...by(SEEKER, at(120)), autoApproveAfterSeconds: 0 });

  const versionOf = ({ revision }: StoredJob): number => (revision as { version: number }).version;

  it('wait since the real time at which the oldest was written, not since business time', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    const { jobs } = tables;
    const { job } = created(anOpenJob({ jobId: `job-${randomUUID()}` }));
    await jobs.insert({ ...writeOf(created(job)), decidedAt: tomorrow });
    const { pendingAt } = await tables.item(job.jobId);
    expect(Date.parse(pendingAt as string)).toBeLessThanOrEqual(Date.now());

    const before = (await jobs.load(job.jobId, NOON))!;
    await jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    expect((await tables.item(job.jobId)).pendingAt).toBe(pendingAt);

    await tables.outbox.clear(job.jobId, [`${job.jobId}-1`, `${job.jobId}-2`]);
    const claimed = (await jobs.load(job.jobId, NOON))!;
    await jobs.save(claimed, writeOf(submitted(claimed)));
    expect(await tables.pending()).toContain(job.jobId);
  });

  it('are not listed any more after a reader finds an empty outbox', async () => {
    const { jobId } = (await inserted(tables.jobs)).job;
    // A crash between the two writes of a clear leaves the item like this.
    await tables.dynamo.send(
      new UpdateCommand({
        TableName: tables.jobs.table,
        Key: { jobId },
        UpdateExpression: 'SET #outbox = :empty',
        ExpressionAttributeNames: { '#outbox': 'outbox' },
        ExpressionAttributeValues: { ':empty': {} },
      }),
    );
    expect(await tables.pending()).toContain(jobId);
    expect(await tables.outbox.loadOutbox(jobId)).toEqual([]);
    expect(await tables.pending()).not.toContain(jobId);
  });

  it('stay until they are cleared, and are listed as long as one waits', async () => {
    const before = await inserted(tables.jobs);
    const { jobId } = before.job;
    await tables.jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    expect((await tables.outbox.loadOutbox(jobId)).map((entry) => entry.id).sort()).toEqual([
      `${jobId}-1`,
      `${jobId}-2`,
    ]);

    await tables.outbox.clear(jobId, [`${jobId}-1`]);
    expect((await tables.outbox.loadOutbox(jobId)).map((entry) => entry.id)).toEqual([`${jobId}-2`]);
    expect(await tables.pending()).toContain(jobId);

    await tables.outbox.clear(jobId, [`${jobId}-2`]);
    await tables.outbox.clear(jobId, [`${jobId}-2`]);
    expect(await tables.outbox.loadOutbox(jobId)).toEqual([]);
    expect(await tables.pending()).not.toContain(jobId);
    expect(versionOf((await tables.jobs.load(jobId, NOON))!)).toBe(versionOf(before) + 1);
  });

  it('are not restored by the next command after they were cleared', async () => {
    const before = await inserted(tables.jobs);
    const { jobId } = before.job;
    await tables.outbox.clear(jobId, [`${jobId}-1`]);
    await tables.jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    expect((await tables.outbox.loadOutbox(jobId)).map((entry) => entry.id)).toEqual([`${jobId}-2`]);
    expect(await tables.pending()).toContain(jobId);
  });

  it('stay listed while one of them waits, no matter which relay clears the others', async () => {
    const before = await inserted(tables.jobs);
    const { jobId } = before.job;
    await tables.jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    await tables.outbox.clear(jobId, [`${jobId}-1`]);
    // A slower relay clears an event that was cleared already, while another one waits.
    await tables.outbox.clear(jobId, [`${jobId}-1`]);
    expect(await tables.pending()).toContain(jobId);
    await tables.outbox.clear(jobId, [`${jobId}-1`, `${jobId}-2`]);
    expect(await tables.pending()).not.toContain(jobId);
  });

  it('are cleared correctly in every order of commands and relays', async () => {
    const before = await inserted(tables.jobs);
    const { jobId } = before.job;
    await Promise.all([
      tables.jobs.save(before, writeOf(claimedBy(before, SEEKER))),
      ...Array.from({ length: 5 }, () => tables.outbox.clear(jobId, [`${jobId}-1`])),
    ]);
    expect((await tables.outbox.loadOutbox(jobId)).map((entry) => entry.id)).toEqual([`${jobId}-2`]);
    expect(await tables.pending()).toContain(jobId);
    await Promise.all(Array.from({ length: 5 }, () => tables.outbox.clear(jobId, [`${jobId}-1`, `${jobId}-2`])));
    expect(await tables.outbox.loadOutbox(jobId)).toEqual([]);
    expect(await tables.pending()).not.toContain(jobId);
  });
});
