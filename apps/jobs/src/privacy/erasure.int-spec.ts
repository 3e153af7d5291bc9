import { randomBytes, randomUUID } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { eventsOf, type JobEventType, type ReappliedErasures } from '@freelance/contracts';
import { resourceName } from '@freelance/manifest';
import { createEnvelope, EventPublisher, MessageContext } from '@freelance/messaging';
import { ErasedUsers, exportKey, PrivacyParts, PrivacyRequests, ReapplyErasures } from '@freelance/privacy';
import { Clock } from '@freelance/service';
import { searchCloud, waitFor } from '@freelance/testing';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cancel } from '../job/domain/cancel';
import { claim } from '../job/domain/claim';
import { extend } from '../job/domain/extend';
import { addSeconds, type Decision, type Job, listingFacts } from '../job/domain/job';
import type { JobRepository } from '../job/domain/job.repository';
import { relist } from '../job/domain/relist';
import { approve, reject, requestChanges } from '../job/domain/review';
import { submit } from '../job/domain/submit';
import { update } from '../job/domain/update';
import { withdraw } from '../job/domain/withdraw';
import { DynamoJobOutbox } from '../job/dynamo-job-outbox';
import { DynamoJobRepository } from '../job/dynamo-job.repository';
import { JobHistory } from '../job/job-history';
import { JobRows } from '../job/job-rows';
import { passTime } from '../job/testing/commands';
import { anOpenJob, at, by, LISTED_SECONDS, NOON, WORK_SECONDS } from '../job/testing/job.builder';
import { NO_RELAY } from '../job/testing/no-relay';
import { JobsConfig } from '../jobs.config';
import { RunningJobs } from '../testing/running-jobs';
import { RunningEngagements } from './running-engagements';
import { UserEventsController } from './user-events.controller';

const OTHER = 'other-party';
const FUTURE = addSeconds(new Date(), 3_600);

/** A user with a secret that is in everything that the user writes. */
const newLeaver = () => {
  const secret = `secret${randomBytes(6).toString('hex')}`;
  const pseudonym = `erased-${randomBytes(16).toString('hex')}`;
  return { userId: `leaver-${randomUUID()}`, secret, pseudonym, requestId: randomUUID() };
};
type Leaver = ReturnType<typeof newLeaver>;

let jobs: RunningJobs;
const types = new Set<JobEventType>();
/** Jobs whose events stay in the outbox. */
let unrelayed = 0;

beforeAll(async () => {
  // No sweep: the relay starts with each write, and what is written without it stays in the outbox.
  jobs = await RunningJobs.start({ OUTBOX_SWEEP_SECONDS: '3600' });
});
afterAll(() => jobs.stop());

const relaying = (): JobRepository => jobs.app.get(DynamoJobRepository);
const withoutRelay = (): JobRepository =>
  new DynamoJobRepository(
    jobs.app.get(DynamoDBDocumentClient),
    jobs.app.get(JobsConfig),
    jobs.app.get(Clock),
    NO_RELAY,
  );

/** As `create` decides it. */
const listed = (job: Job): Decision => {
  const { createdAt, status } = job;
  const links = { jobUrl: 'https://market.test/1', seekerJobUrl: 'https://market.test/2' };
  return {
    job,
    events: [{ type: 'job.created', detail: { ...listingFacts(job), status, createdAt, ...links }, claim: null }],
  };
};

/** Stores a new job and what then happens to it. */
async function live(
  first: Job,
  steps: readonly ((job: Job) => Decision)[],
  { isRelayed = true } = {},
): Promise<string> {
  const repository = isRelayed ? relaying() : withoutRelay();
  const store = async ({ job, events }: Decision, before?: Awaited<ReturnType<JobRepository['load']>>) => {
    events.forEach(({ type }) => types.add(type));
    const write = { job, events, commandId: randomUUID(), decidedAt: NOON };
    if (before) expect(await repository.save(before, write)).toBeUndefined();
    else await repository.insert(write);
  };
  const job = { ...first, jobId: `job-${randomUUID()}` };
  if (!isRelayed) unrelayed++;
  await store(listed(job));
  for (const step of steps) {
    const before = (await repository.load(job.jobId, NOON))!;
    await store(step(before.job), before);
  }
  return job.jobId;
}

/** One job for each way in which a job keeps something of a user. @returns how many */
async function leaveTraces({ userId, secret }: Leaver): Promise<number> {
  const text = (what: string) => `${what} ${secret}`;
  const own = anOpenJob({ ownerId: userId, name: text('name'), description: text('description') });
  const foreign = anOpenJob({ ownerId: OTHER });
  const of = (actor: string, what: string) => (actor === userId ? text(what) : what);
  const claims = (actor: string) => (job: Job) =>
    claim(job, { claimerNotes: of(actor, 'claimed') }, { ...by(actor, at(60)), claimId: `claim-${randomUUID()}` });
  const submits = (actor: string) => (job: Job) =>
    submit(
      job,
      {
        submissionNotes: of(actor, 'submitted'),
        deliverableUrl: `https://example.com/${of(actor, 'work')}`,
        additionalFiles: [of(actor, 'file')],
      },
      { ...by(actor, at(120)), autoApproveAfterSeconds: 3_600 },
    );
  const asOwner = by(userId, at(180));
  const asOther = by(OTHER, at(180));
  const relists = (facts: typeof asOwner) => (job: Job) =>
    relist(job, { newExpirySeconds: 60, updatedDescription: text('again') }, { ...facts, seekerJobUrl: 's' });

  const lives = [
    live(own, [
      claims(OTHER),
      submits(OTHER),
      (job) => requestChanges(job, { changes: text('changes') }, asOwner),
      submits(OTHER),
      (job) => approve(job, { approvalNotes: text('approved') }, asOwner),
    ]),
    live(own, [
      claims(OTHER),
      submits(OTHER),
      (job) => reject(job, { rejectionReason: text('rejected') }, asOwner),
      relists(asOwner),
      (job) => cancel(job, { reason: text('cancelled') }, by(userId, at(181))),
    ]),
    live(own, [
      (job) => update(job, { name: text('new name'), description: text('new description') }, asOwner),
      (job) => extend(job, { additionalSeconds: 60 }, asOwner),
    ]),
    live({ ...own, nextReminderAt: at(10).toISOString() }, [
      (job) => passTime(job, at(20)),
      (job) => passTime(job, at(LISTED_SECONDS + 1)),
    ]),
    // Still listed.
    live({ ...own, expiryDate: FUTURE }, []),
    live(foreign, [claims(userId), (job) => withdraw(job, { reason: text('withdrawn') }, by(userId, at(90)))]),
    live(foreign, [claims(userId), (job) => passTime(job, at(60 + WORK_SECONDS + 1))]),
    live(foreign, [claims(userId), submits(userId), (job) => approve(job, {}, asOther)]),
    live(foreign, [
      claims(userId),
      submits(userId),
      (job) => reject(job, { rejectionReason: 'No' }, asOther),
      (job) => relist(job, { newExpirySeconds: 60 }, { ...asOther, seekerJobUrl: 's' }),
    ]),
    // Their events are not relayed yet.
    live(own, [(job) => update(job, { name: text('waiting') }, asOwner)], { isRelayed: false }),
    live(foreign, [claims(userId), submits(userId)], { isRelayed: false }),
  ];
  await Promise.all(lives);
  await waitFor(
    async () => {
      const waiting: string[] = [];
      for await (const { id } of jobs.app.get(DynamoJobOutbox).pendingAggregates(new Date(Date.now() + 1_000), 100))
        waiting.push(id);
      return waiting.length === unrelayed;
    },
    { what: 'the relay' },
  );
  return lives.length;
}

async function aLeaver(): Promise<Leaver & { count: number }> {
  const leaver = newLeaver();
  return { ...leaver, count: await leaveTraces(leaver) };
}

const erase = (leaver: Leaver, pass: number) => jobs.app.get(PrivacyParts).erase({ ...leaver, pass });
/** A relay that runs meanwhile may write what it read before, or change a row, so one pass may not be enough. */
const eraseTheRest = (leaver: Leaver) =>
  waitFor(async () => (await erase(leaver, 2)).found === 0, { what: 'a pass that finds nothing' });
/** All pages. */
async function reapply(apply: boolean): Promise<{ found: number; erased: number }> {
  let [found, erased] = [0, 0];
  let after: string | null = null;
  do {
    const page: ReappliedErasures = await jobs.app.get(ReapplyErasures).page(after, apply);
    found += page.found;
    erased += page.erased;
    after = page.next;
  } while (after !== null);
  return { found, erased };
}

/** Without the queues of notifications, which nobody reads in this test. */
const tracesOf = async ({ userId, secret }: Leaver) =>
  (await searchCloud(jobs.cloud.environment, [userId, secret]))
    .filter(({ place }) => !place.startsWith('queue/notifications-'))
    .map(({ place, content }) => `${place} ${content}`.slice(0, 600));

describe('the erasure of a user in jobs', () => {
  it('leaves nothing of what any event or field had, and a second pass finds nothing', async () => {
    const leaver = await aLeaver();
    expect([...types].sort()).toEqual([...eventsOf('freelance-jobs-events')].sort());
    expect((await tracesOf(leaver)).length).toBeGreaterThan(40);

    const first = await erase(leaver, 1);
    expect(first).toMatchObject({ kind: 'erasure', app: 'jobs', pass: 1, requestId: leaver.requestId });
    // A record that something else changed at the same moment is left to the next pass.
    expect(first.erased).toBeGreaterThan(first.found / 2);
    await eraseTheRest(leaver);
    expect(await tracesOf(leaver)).toEqual([]);
  });

  it('keeps states, amounts and times, and the words of the other party', async () => {
    const leaver = await aLeaver();
    const rows = jobs.app.get(JobRows);
    const read = async () =>
      (await rows.page(null, 1_000)).rows
        .map(({ job }) => job)
        .filter(({ ownerId, claim: held, barred }) =>
          [ownerId, held?.claimerId, ...Object.keys(barred)].some(
            (id) => id === leaver.userId || id === leaver.pseudonym,
          ),
        );
    const before = await read();
    expect(before).toHaveLength(leaver.count - 1);
    await erase(leaver, 1);
    await eraseTheRest(leaver);
    const after = await read();
    expect(after).toHaveLength(before.length);
    for (const job of after) {
      const old = before.find(({ jobId }) => jobId === job.jobId)!;
      const { payAmount, createdAt, expiryDate, categoryName } = old;
      expect(job).toMatchObject({ payAmount, createdAt, expiryDate, categoryName });
      expect(job.status).toBe(old.expiryDate === FUTURE ? 'cancelled' : old.status);
      const isOwner = old.ownerId === leaver.userId;
      const words = isOwner
        ? { name: '[erased]', description: '[erased]' }
        : { name: old.name, description: old.description };
      expect(job).toMatchObject(words);
      // What the other party wrote.
      const ofOther = ({ claim: held }: Job) => (isOwner ? held?.submissionNotes : held?.rejectionReason);
      expect(ofOther(job)).toBe(ofOther(old));
    }
  });

  it('holds after a restore of a row from before it', async () => {
    const leaver = await aLeaver();
    const [row] = (await jobs.app.get(JobRows).page(null, 1_000)).rows.filter(
      ({ job }) => job.ownerId === leaver.userId && job.status === 'approved',
    );
    await erase(leaver, 1);
    await eraseTheRest(leaver);
    await jobs.restoreRow(row!.item);
    expect(await tracesOf(leaver)).toHaveLength(2);

    expect(await reapply(false)).toEqual({ found: 1, erased: 0 });
    expect(await reapply(true)).toEqual({ found: 1, erased: 1 });
    expect(await tracesOf(leaver)).toEqual([]);
    expect((await jobs.app.get(JobRows).find(row!.job.jobId))!.job.ownerId).toBe(leaver.pseudonym);
    expect(await jobs.app.get(ErasedUsers).pseudonymOf(OTHER)).toBeUndefined();
  });

  it('of both parties at the same time leaves nothing of either', async () => {
    const [owner, claimer] = [newLeaver(), newLeaver()];
    const jobId = await live(anOpenJob({ ownerId: owner.userId, name: `name ${owner.secret}` }), [
      (job) =>
        claim(
          job,
          { claimerNotes: claimer.secret },
          { ...by(claimer.userId, at(60)), claimId: `claim-${randomUUID()}` },
        ),
      (job) =>
        submit(job, { submissionNotes: claimer.secret }, { ...by(claimer.userId, at(90)), autoApproveAfterSeconds: 0 }),
      (job) => approve(job, { approvalNotes: owner.secret }, by(owner.userId, at(120))),
    ]);
    await waitFor(async () => (await jobs.app.get(JobHistory).rowsOf(jobId)).length === 4, { what: 'the history' });
    for (const pass of [1, 2, 3]) await Promise.all([erase(owner, pass), erase(claimer, pass)]);
    expect([...(await tracesOf(owner)), ...(await tracesOf(claimer))]).toEqual([]);
    expect(await erase(owner, 4)).toMatchObject({ found: 0, erased: 0 });
  });
});

describe('a message that requests it', () => {
  const detailOf = async (type: 'user.erasing' | 'user.export_requested', leaver: Leaver) => {
    const publish = jest.spyOn(jobs.app.get(EventPublisher), 'publish');
    const { userId, requestId, pseudonym } = leaver;
    const detail = { sequence: 9, userId, requestId, pseudonym, pass: 1 };
    const envelope = createEnvelope({ id: `user-${userId}-9`, source: 'users-service', type, time: NOON, detail });
    const context = new MessageContext({ envelope, requestId: 'r', queue: 'jobsUserEvents', receiveCount: 1 });
    await jobs.app.get(PrivacyRequests).handlers[type](detail, context);
    const answers = publish.mock.calls.filter(([topic]) => topic === 'privacy-events').map(([, answer]) => answer);
    publish.mockRestore();
    expect(answers).toHaveLength(1);
    expect(answers[0]!.id).toBe(`user-${userId}-9/jobs`);
    return answers[0]!.detail;
  };

  it('is answered with what was erased and what stays', async () => {
    const leaver = newLeaver();
    await live(anOpenJob({ ownerId: leaver.userId }), [(job) => cancel(job, {}, by(leaver.userId, at(60)))], {
      isRelayed: false,
    });
    expect(await detailOf('user.erasing', leaver)).toEqual({
      requestId: leaver.requestId,
      kind: 'erasure',
      app: 'jobs',
      pass: 1,
      found: 1,
      erased: 1,
      kept: [
        { what: 'States, amounts and times of jobs', count: 1, basis: 'Record of the other party', until: null },
        { what: 'States, amounts and times of claims', count: 0, basis: 'Record of the other party', until: null },
        { what: 'Events of jobs', count: 0, basis: 'Record of the other party', until: null },
        expect.objectContaining({ count: 1, basis: 'An erasure holds after a restore' }),
      ],
    });
  });

  it('of an export is answered when the file is there, in the shapes of the API', async () => {
    const leaver = await aLeaver();
    const answer = await detailOf('user.export_requested', leaver);
    expect(answer).toMatchObject({ kind: 'export', pass: 0, erased: 0, kept: [] });
    const { Body } = await jobs.app.get(S3Client).send(
      new GetObjectCommand({
        Bucket: resourceName(jobs.cloud.environment, 'exports'),
        Key: exportKey(leaver.requestId, 'jobs'),
      }),
    );
    const file = JSON.parse(await Body!.transformToString()) as Record<'jobs' | 'claims' | 'events', object[]>;
    expect(file.jobs).toHaveLength(6);
    expect(file.claims).toHaveLength(4);
    expect(file.jobs.every((job) => 'nextAction' in job && !('version' in job))).toBe(true);
    expect(file.claims.every((claimed) => (claimed as { claimerId: string }).claimerId === leaver.userId)).toBe(true);
    expect(file.events.length).toBe((answer as { found: number }).found - 10);
    expect(JSON.stringify(file)).toContain(leaver.secret);
  });
});

describe('a request of an erasure', () => {
  const claims = (job: Job) => claim(job, {}, { ...by(OTHER, at(60)), claimId: `claim-${randomUUID()}` });
  const statusOf = async (jobId: string) => (await jobs.app.get(JobRows).find(jobId))!.job.status;
  const request = (userId: string, requestedAt: string) => {
    const type = 'user.erasure_requested';
    const detail = { sequence: 2, userId, requestId: randomUUID(), erasesAt: FUTURE };
    const time = new Date(requestedAt);
    const envelope = createEnvelope({ id: `user-${userId}-2`, source: 'users-service', type, time, detail });
    const context = new MessageContext({ envelope, requestId: 'r', queue: 'jobsUserEvents', receiveCount: 1 });
    return jobs.app.get(UserEventsController).handle(detail, context);
  };

  it('cancels the open jobs of the user and nothing else, and changes nothing when it is repeated', async () => {
    const [{ userId }, other] = [newLeaver(), newLeaver()];
    const open = anOpenJob({ ownerId: userId, expiryDate: FUTURE });
    const ids = await Promise.all([live(open, []), live(open, [])]);
    const running = await live(open, [claims]);
    const foreign = await live({ ...open, ownerId: other.userId }, []);
    const ended = await live(anOpenJob({ ownerId: userId }), []);
    for (let repeated = 0; repeated < 2; repeated++) {
      await request(userId, at(60).toISOString());
      expect(await Promise.all(ids.map(statusOf))).toEqual(['cancelled', 'cancelled']);
      expect(await Promise.all([running, foreign, ended].map(statusOf))).toEqual(['claimed', 'open', 'open']);
    }
    await waitFor(async () => (await jobs.app.get(JobHistory).rowsOf(ids[0])).length === 2, { what: 'the event' });
  });

  it('that comes after its end leaves newer jobs open', async () => {
    const { userId } = newLeaver();
    const open = anOpenJob({ ownerId: userId, expiryDate: FUTURE });
    const [older, newer] = [await live(open, []), await live({ ...open, listedAt: at(120).toISOString() }, [])];
    await request(userId, at(60).toISOString());
    expect(await Promise.all([older, newer].map(statusOf))).toEqual(['cancelled', 'open']);
  });
});

it('what has to end before an erasure is running work, as owner and as claimer', async () => {
  const leaver = newLeaver();
  const claims = (actor: string) => (job: Job) =>
    claim(job, {}, { ...by(actor, at(60)), claimId: `claim-${randomUUID()}` });
  const owned = await live(anOpenJob({ ownerId: leaver.userId }), [claims(OTHER)]);
  const claimed = await live(anOpenJob({ ownerId: OTHER }), [
    claims(leaver.userId),
    (job) => submit(job, {}, { ...by(leaver.userId, at(90)), autoApproveAfterSeconds: 3_600 }),
  ]);
  await live(anOpenJob({ ownerId: leaver.userId }), [(job) => cancel(job, {}, by(leaver.userId, at(60)))]);
  const waiting = await jobs.app.get(RunningEngagements).of(leaver.userId);
  expect(waiting.sort((a, b) => a.until!.localeCompare(b.until!))).toEqual([
    { type: 'job', id: owned, until: at(60 + WORK_SECONDS).toISOString() },
    { type: 'job', id: claimed, until: at(90 + 3_600).toISOString() },
  ]);
  expect(await jobs.app.get(RunningEngagements).of('nobody')).toEqual([]);
});
