import { randomUUID } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoClient, type Page, shardOf } from '@freelance/dynamo';
import { PlatformClock } from '@freelance/service';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import type { JobsConfig } from '../jobs.config';
import { ClaimRecords } from './claim-records';
import { claim } from './domain/claim';
import type { Decision, Job } from './domain/job';
import type { StoredJob } from './domain/job.repository';
import { relist } from './domain/relist';
import { submit } from './domain/submit';
import { withdraw } from './domain/withdraw';
import { DynamoJobOutbox } from './dynamo-job-outbox';
import { DynamoJobRepository } from './dynamo-job.repository';
import { JobHistory } from './job-history';
import type { Item } from './job-item';
import type { JobEnvelope } from './job-outbox';
import { claimedBy, inserted, testJobRepository, writeOf } from './testing/job-repository.suite';
import { anOpenJob, at, by, created, LISTED_SECONDS, NOON, OWNER, SEEKER } from './testing/job.builder';
import { NO_RELAY } from './testing/no-relay';

describe('jobs in DynamoDB', () => {
  let cloud: TestCloud;
  let dynamo: DynamoDBDocumentClient;
  let config: JobsConfig;
  let jobs: DynamoJobRepository;
  let outbox: DynamoJobOutbox;
  let claims: ClaimRecords;
  let history: JobHistory;

  beforeAll(async () => {
    cloud = await startTestCloud();
    dynamo = createDynamoClient();
    config = { ENVIRONMENT: cloud.environment } as JobsConfig;
    jobs = new DynamoJobRepository(dynamo, config, new PlatformClock(), NO_RELAY);
    outbox = new DynamoJobOutbox(dynamo, config);
    claims = new ClaimRecords(dynamo, config);
    history = new JobHistory(dynamo, outbox, config);
  });

  afterAll(async () => {
    dynamo.destroy();
    await cloud.stop();
  });

  const insert = (overrides: Partial<Job> = {}): Promise<StoredJob> => inserted(jobs, overrides);

  const submitted = (stored: StoredJob): Decision =>
    submit(stored.job, { submissionNotes: 'x' }, { ...by(SEEKER, at(120)), autoApproveAfterSeconds: 0 });

  /** Claimed, and given back when the listing had lapsed: expired. */
  const withdrawn = (stored: StoredJob): Decision => {
    const claimed = claim(
      { ...stored.job, timeToCompleteSeconds: 2 * LISTED_SECONDS },
      {},
      { ...by(SEEKER, at(60)), claimId: `claim-${randomUUID()}` },
    );
    return withdraw(claimed.job, {}, by(SEEKER, at(LISTED_SECONDS + 60)));
  };

  const versionOf = ({ revision }: StoredJob): number => (revision as { version: number }).version;

  const item = async (jobId: string) =>
    (await dynamo.send(new GetCommand({ TableName: jobs.table, Key: { jobId }, ConsistentRead: true }))).Item!;

  testJobRepository(() => jobs);

  it('take no more events than an item has room for', async () => {
    const before = await insert();
    const revision = { ...(before.revision as Item), outbox: { waiting: 'x'.repeat(200_000) } };
    await expect(jobs.save({ ...before, revision }, writeOf(claimedBy(before, SEEKER)))).rejects.toThrow(
      'Too many events of this job wait to be published',
    );
    expect(versionOf((await jobs.load(before.job.jobId, NOON))!)).toBe(versionOf(before));
  });

  it('leave the indexes of open jobs when they are claimed, and the due index when nothing is due', async () => {
    const before = await insert();
    const { jobId } = before.job;
    expect(await item(jobId)).toMatchObject({
      openShard: `open#${shardOf(before.job.jobId)}`,
      dueAt: before.job.expiryDate,
    });
    const claimed = claimedBy(before, SEEKER);
    await jobs.save(before, writeOf(claimed));
    const afterClaim = await item(jobId);
    expect(afterClaim).not.toHaveProperty('openShard');
    expect(afterClaim).not.toHaveProperty('categoryOpen');
    expect(afterClaim).toMatchObject({
      statusShard: `claimed#${shardOf(before.job.jobId)}`,
      dueAt: claimed.job.claim!.submissionDeadline,
      claimerId: SEEKER,
    });
    const stored = (await jobs.load(jobId, NOON))!;
    await jobs.save(stored, writeOf(submitted(stored)));
    const afterSubmit = await item(jobId);
    expect(afterSubmit).not.toHaveProperty('dueAt');
    expect(afterSubmit).not.toHaveProperty('statusShard');
  });

  const pending = async (): Promise<string[]> => {
    const ids: string[] = [];
    for await (const id of outbox.pendingAggregates(new Date(), 1_000)) ids.push(id);
    return ids;
  };

  it('are mended by their next write where an attribute is not what it would be written as today', async () => {
    const { jobId } = (await insert()).job;
    await dynamo.send(
      new UpdateCommand({
        TableName: jobs.table,
        Key: { jobId },
        UpdateExpression: 'SET #summary = :summary, #ttl = :ttl REMOVE #open',
        ExpressionAttributeNames: { '#summary': 'summary', '#ttl': 'ttl', '#open': 'listedAtKey' },
        ExpressionAttributeValues: { ':summary': 'cut by an earlier release', ':ttl': 4_000_000_000 },
      }),
    );
    const stored = (await jobs.load(jobId, NOON))!;
    await jobs.save(stored, writeOf(claimedBy(stored, SEEKER)));

    const { summary, ttl, listedAtKey } = await item(jobId);
    expect({ summary, ttl, listedAtKey }).toEqual({
      summary: stored.job.description,
      ttl: undefined,
      listedAtKey: `${stored.job.listedAt}#${jobId}`,
    });
  });

  it('wait for the sweep since their oldest event, by the real clock, however far it is turned', async () => {
    const clock = new PlatformClock();
    clock.turnTo(86_400);
    const turned = new DynamoJobRepository(dynamo, config, clock, NO_RELAY);
    const { job } = created(anOpenJob({ jobId: `job-${randomUUID()}` }));
    await turned.insert(writeOf(created(job)));
    const { pendingAt } = await item(job.jobId);
    expect(Date.parse(pendingAt as string)).toBeLessThanOrEqual(Date.now());

    const before = (await turned.load(job.jobId, NOON))!;
    await turned.save(before, writeOf(claimedBy(before, SEEKER)));
    expect((await item(job.jobId)).pendingAt).toBe(pendingAt);

    await outbox.clear(job.jobId, [`${job.jobId}-1`, `${job.jobId}-2`]);
    const claimed = (await turned.load(job.jobId, NOON))!;
    await turned.save(claimed, writeOf(submitted(claimed)));
    expect(await pending()).toContain(job.jobId);
  });

  it('are no longer looked at once somebody finds that nothing waits in them', async () => {
    const { jobId } = (await insert()).job;
    // As a crash leaves it between the two writes of a clear.
    await dynamo.send(
      new UpdateCommand({
        TableName: jobs.table,
        Key: { jobId },
        UpdateExpression: 'SET #outbox = :empty',
        ExpressionAttributeNames: { '#outbox': 'outbox' },
        ExpressionAttributeValues: { ':empty': {} },
      }),
    );
    expect(await pending()).toContain(jobId);
    expect(await outbox.loadOutbox(jobId)).toEqual([]);
    expect(await pending()).not.toContain(jobId);
  });

  it('keep every event until it is cleared, and stay listed as long as one waits', async () => {
    const before = await insert();
    const { jobId } = before.job;
    await jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    expect((await outbox.loadOutbox(jobId)).map((entry) => entry.id).sort()).toEqual([`${jobId}-1`, `${jobId}-2`]);

    await outbox.clear(jobId, [`${jobId}-1`]);
    expect((await outbox.loadOutbox(jobId)).map((entry) => entry.id)).toEqual([`${jobId}-2`]);
    expect(await pending()).toContain(jobId);

    await outbox.clear(jobId, [`${jobId}-2`]);
    await outbox.clear(jobId, [`${jobId}-2`]);
    expect(await outbox.loadOutbox(jobId)).toEqual([]);
    expect(await pending()).not.toContain(jobId);
    expect(versionOf((await jobs.load(jobId, NOON))!)).toBe(versionOf(before) + 1);
  });

  it('do not bring back cleared events with the next command', async () => {
    const before = await insert();
    const { jobId } = before.job;
    await outbox.clear(jobId, [`${jobId}-1`]);
    await jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    expect((await outbox.loadOutbox(jobId)).map((entry) => entry.id)).toEqual([`${jobId}-2`]);
    expect(await pending()).toContain(jobId);
  });

  it('stay listed while an event waits that was not to be cleared, and no longer, whoever clears the last', async () => {
    const before = await insert();
    const { jobId } = before.job;
    await jobs.save(before, writeOf(claimedBy(before, SEEKER)));
    await outbox.clear(jobId, [`${jobId}-1`]);
    // As a slower relay does: what it relayed is gone by now, and one other event is there.
    await outbox.clear(jobId, [`${jobId}-1`]);
    expect(await pending()).toContain(jobId);
    await outbox.clear(jobId, [`${jobId}-1`, `${jobId}-2`]);
    expect(await pending()).not.toContain(jobId);
  });

  it('clear right however commands and relays interleave', async () => {
    const before = await insert();
    const { jobId } = before.job;
    await Promise.all([
      jobs.save(before, writeOf(claimedBy(before, SEEKER))),
      ...Array.from({ length: 5 }, () => outbox.clear(jobId, [`${jobId}-1`])),
    ]);
    expect((await outbox.loadOutbox(jobId)).map((entry) => entry.id)).toEqual([`${jobId}-2`]);
    expect(await pending()).toContain(jobId);
    await Promise.all(Array.from({ length: 5 }, () => outbox.clear(jobId, [`${jobId}-1`, `${jobId}-2`])));
    expect(await outbox.loadOutbox(jobId)).toEqual([]);
    expect(await pending()).not.toContain(jobId);
  });

  it('are kept for ninety days when they came to nothing, and for good when they are relisted', async () => {
    const before = await insert();
    const { jobId } = before.job;
    expect(await item(jobId)).not.toHaveProperty('ttl');
    await jobs.save(before, writeOf(withdrawn(before)));
    expect((await item(jobId)).ttl).toBe(at(LISTED_SECONDS + 60).getTime() / 1_000 + 90 * 86_400);
    const expired = (await jobs.load(jobId, NOON))!;
    const decision = relist(
      expired.job,
      { newExpirySeconds: 60 },
      { ...by(OWNER, at(LISTED_SECONDS + 120)), seekerJobUrl: 's' },
    );
    await jobs.save(expired, writeOf(decision));
    const relisted = await item(jobId);
    expect(relisted).not.toHaveProperty('ttl');
    expect(relisted).toMatchObject({
      openShard: `open#${shardOf(before.job.jobId)}`,
      listedAt: at(LISTED_SECONDS + 120).toISOString(),
    });
    expect(relisted).not.toHaveProperty('claimerId');
  });

  it('are gone for readers once their ttl has passed, removed or not', async () => {
    const { job } = await insert();
    await dynamo.send(
      new UpdateCommand({
        TableName: jobs.table,
        Key: { jobId: job.jobId },
        UpdateExpression: 'SET #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':ttl': at(0).getTime() / 1_000 },
      }),
    );
    expect(await jobs.load(job.jobId, at(-1))).toBeDefined();
    expect(await jobs.load(job.jobId, at(0))).toBeUndefined();
  });

  it('are each once on the pages of a seeker, claimed in one instant, whether or not their claims are recorded yet', async () => {
    const claimer = `seeker-${randomUUID()}`;
    const claimIds: string[] = [];
    for (let n = 0; n < 12; n++) {
      const stored = await insert();
      const claimed = claimedBy(stored, claimer);
      await jobs.save(stored, writeOf(claimed));
      const { jobId } = stored.job;
      if (n % 3 !== 0) for (const entry of await outbox.loadOutbox(jobId)) await claims.deliver(jobId, entry);
      claimIds.push(claimed.job.claim!.claimId);
    }

    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await claims.ofClaimer(claimer, undefined, { limit: 5, after, now: NOON });
      seen.push(...page.rows.map(({ claimId }) => claimId));
      after = page.next ?? undefined;
    } while (after !== undefined);

    expect(seen).toEqual(claimIds.sort().reverse());
  });

  it('show a seeker the newest of their claims, and none of somebody whose id begins with theirs', async () => {
    const { job } = await insert();
    const { jobId, ownerId, name: jobName, payAmount } = job;
    const record = async (actor: string, seconds: number) => {
      const claimId = `claim-${randomUUID()}`;
      const held = claim(job, {}, { ...by(actor, at(seconds)), claimId }).job.claim!;
      await claims.record({ ...held, jobId, ownerId, jobName, payAmount, sequence: 2 });
      return claimId;
    };
    await record('ann', 60);
    const newest = await record('ann', 120);
    const ofAnother = await record('ann#9', 180);

    const shownTo = async (claimerId: string) => (await claims.newestOf(jobId, claimerId))?.claimId;
    expect(await shownTo('ann')).toBe(newest);
    expect(await shownTo('ann#9')).toBe(ofAnother);
    expect(await shownTo('an')).toBeUndefined();
  });

  describe('and their history', () => {
    const everything = { limit: 100, after: undefined };
    const numbersOf = ({ rows }: Page<JobEnvelope>) => rows.map(({ detail }) => detail.sequence);

    it('is told to its end, whatever lies between the events that the reader may see', async () => {
      const { jobId } = (await insert()).job;
      const [first] = await outbox.loadOutbox(jobId);
      await Promise.all(
        Array.from({ length: 230 }, (_, n) => {
          const envelope = { ...first!.envelope, detail: { ...first!.envelope.detail, sequence: n + 1 } };
          return history.deliver(jobId, { ...first!, sequence: n + 1, envelope });
        }),
      );
      const seen: number[] = [];
      let after: string | undefined;
      do {
        const page = await history.read(jobId, ({ detail }) => detail.sequence % 50 === 0, { limit: 3, after });
        seen.push(...numbersOf(page));
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(seen).toEqual([50, 100, 150, 200]);
    });

    it('misses no event that is relayed while it is read', async () => {
      const { jobId } = (await insert()).job;
      const entries = await outbox.loadOutbox(jobId);
      const send = dynamo.send.bind(dynamo);
      const readAndBeRelayed = async (command: Parameters<typeof send>[0]) => {
        const answer = await send(command);
        for (const entry of entries) await history.deliver(jobId, entry);
        await outbox.clear(jobId, [`${jobId}-1`]);
        return answer;
      };
      jest.spyOn(dynamo, 'send').mockImplementationOnce((command) => readAndBeRelayed(command) as never);
      expect(numbersOf(await history.read(jobId, () => true, everything))).toEqual([1]);
    });

    it('tells nobody of an event that is not for them, relayed or not', async () => {
      const { jobId } = (await insert()).job;
      expect(numbersOf(await history.read(jobId, () => false, everything))).toEqual([]);
      for (const entry of await outbox.loadOutbox(jobId)) await history.deliver(jobId, entry);
      await outbox.clear(jobId, [`${jobId}-1`]);
      expect(numbersOf(await history.read(jobId, () => false, everything))).toEqual([]);
    });
  });
});
