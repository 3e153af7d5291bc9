import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Logger } from '@nestjs/common';
import type { Envelope, ExplainedMails, JobEventType, MailsOfUser, PayloadOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { Addresses, createEnvelope, EventPublisher } from '@freelance/messaging';
import { RequestContext } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import { LedgerRepository } from '../delivery/ledger.repository';
import { mailsTotal } from '../delivery/metrics';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { bounceOf } from '../testing/ses-events';

/** The routes for operators, from an event of the jobs service to the answer about its mails. */
let platform: NotificationsPlatform;
let jobs = 0;

beforeAll(async () => {
  platform = await startNotifications({ consuming: true });
  await platform.addUser({ userId: 'owner-123', email: 'olivia@example.com', name: 'Olivia' });
  await platform.addUser({ userId: 'seeker-456', email: 'sam@example.com', name: 'Sam' });
});
afterAll(() => platform.stop());
beforeEach(() => {
  platform.ses.mode = 'open';
});

const newJob = () => `job-of-operator-${++jobs}`;
const event = <Type extends JobEventType>(
  jobId: string,
  type: Type,
  changes: Partial<PayloadOf<Type>> = {},
  time = '2026-01-16T08:00:00.000Z',
) =>
  createEnvelope({
    id: `${jobId}-${JOB_EVENT_SAMPLES[type].sequence}`,
    source: 'jobs-service',
    type,
    time: new Date(time),
    detail: { ...JOB_EVENT_SAMPLES[type], jobId, ...changes },
  });

const publish = (envelope: Envelope) =>
  platform.app.get(EventPublisher).publish('freelance-jobs-events', envelope, { requestId: 'request-12345678' });

async function call<Answer>(method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await platform.app.inject({ method, url, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() as Answer };
}

async function explain(envelope: Envelope, userId?: string, facts: object = {}) {
  const { id, 'detail-type': type, time, detail } = envelope;
  // As the gateway sends it: without long texts.
  const { description: _, ...short } = detail as Record<string, unknown>;
  const events = [{ id, type, time, detail: short }];
  const { body } = await call<ExplainedMails>('POST', '/ops/mails/explain', { userId, events, ...facts });
  return body.events[0]!;
}

const verdictFor = async (envelope: Envelope, userId: string, facts: object = {}) =>
  (await explain(envelope, userId, facts)).mails[0]!;

const until = (verdict: string, envelope: Envelope, userId: string) =>
  waitFor(async () => (await verdictFor(envelope, userId)).verdict === verdict, {
    what: `the verdict ${verdict}`,
    timeout: 20_000,
    interval: 100,
  });

const change = (path: string, body: object) =>
  call<{ applied: boolean; plan: string[]; done: string[]; error?: string }>('POST', path, body);

const countOf = async (kind: string, outcome: string) =>
  (await mailsTotal.get()).values.find(({ labels }) => labels.kind === kind && labels.outcome === outcome)?.value ?? 0;

const mailsTo = async (address: string, jobId: string) =>
  (await platform.mails()).filter(
    ({ destination, body }) => destination.to.includes(address) && body.text.includes(jobId),
  );

it('lists the mails of a user with every try, without the address', async () => {
  const claimed = event(newJob(), 'job.claimed');
  await publish(claimed);
  await until('sent', claimed, 'owner-123');
  const { body } = await call<MailsOfUser>('GET', `/ops/mails?userId=owner-123&jobId=${claimed.detail.jobId}`);
  expect(body).toMatchObject({
    userId: 'owner-123',
    user: { isKnown: true, hasValidAddress: true },
    more: false,
    mails: [
      {
        eventId: claimed.id,
        jobId: claimed.detail.jobId,
        kind: 'claimed-to-owner',
        state: 'sent',
        eventTime: claimed.time,
        tries: [{ outcome: 'sent', error: null, requestId: 'request-12345678', isResent: false }],
        sesMessageId: expect.any(String),
        reports: [],
      },
    ],
  });
  expect(body.mails[0]!.tries[0]!.delayMs).toBeGreaterThanOrEqual(0);
  expect(JSON.stringify(body)).not.toContain('olivia@');

  const only = (query: string) => call<MailsOfUser>('GET', `/ops/mails?userId=owner-123&${query}`);
  expect((await only(`eventId=${claimed.id}`)).body.mails).toHaveLength(1);
  // A prefix of the id is another event.
  expect((await only(`eventId=${claimed.detail.jobId}`)).body.mails).toEqual([]);
  expect((await only(`jobId=${claimed.detail.jobId}&since=2999-01-01T00:00:00.000Z`)).body.mails).toEqual([]);
  expect((await call('GET', '/ops/mails?jobId=job-1')).status).toBe(400);
});

it('says what became of each mail of an event, and who gets none', async () => {
  const claimed = event(newJob(), 'job.claimed', { claimerId: 'seeker-of-another-system' });
  await publish(claimed);
  await until('sent', claimed, 'owner-123');
  await until('unknown-user', claimed, 'seeker-of-another-system');
  const { mails, announcement } = await explain(claimed);
  expect(mails.map(({ userId, kind, verdict }) => [userId, kind, verdict])).toEqual([
    ['owner-123', 'claimed-to-owner', 'sent'],
    ['seeker-of-another-system', 'claimed-receipt', 'unknown-user'],
  ]);
  expect(announcement).toBeNull();
  expect(await verdictFor(claimed, 'seeker-456')).toMatchObject({ kind: null, verdict: 'no-mail', mail: null });
  expect(await verdictFor(event(newJob(), 'job.updated'), 'owner-123')).toMatchObject({ verdict: 'no-mail' });
});

it('says where a mail waits that has no row', async () => {
  const rejected = event(newJob(), 'job.rejected');
  expect(await verdictFor(rejected, 'seeker-456')).toMatchObject({ verdict: 'waiting', mail: null });
  expect(await verdictFor(rejected, 'seeker-456', { inOutbox: [rejected.id] })).toMatchObject({ verdict: 'in-outbox' });
  expect(await verdictFor(rejected, 'seeker-456', { waiting: { deliveries: 0 } })).toMatchObject({
    verdict: 'unprocessed',
  });
  const letter = { queue: 'deliveries', envelopeId: `${rejected.id}/seeker-456`, error: 'no answer' };
  expect(await verdictFor(rejected, 'seeker-456', { deadLetters: [letter] })).toMatchObject({ verdict: 'dead-letter' });
});

it('a mail waits while SES is down: the try, the error and the next try are known', async () => {
  platform.ses.mode = 'down';
  const rejected = event(newJob(), 'job.rejected');
  await publish(rejected);
  await waitFor(async () => ((await verdictFor(rejected, 'seeker-456')).mail?.tries.length ?? 0) >= 1, {
    what: 'the first try',
    timeout: 20_000,
  });
  await waitFor(async () => (await verdictFor(rejected, 'seeker-456')).mail?.state === 'failed', {
    what: 'the result of a try',
    timeout: 20_000,
  });
  const waiting = await verdictFor(rejected, 'seeker-456');
  expect(waiting.verdict).toBe('waiting');
  expect(waiting.sentence).toMatch(/^Try \d of 12 failed at .*: SES answered 503\./);
  expect(Date.parse(waiting.nextTryAt!)).toBeGreaterThan(Date.parse(waiting.mail!.tries.at(-1)!.endedAt!));
  expect(await countOf('rejected-to-claimer', 'failed')).toBeGreaterThan(0);
  platform.ses.mode = 'open';
  await until('sent', rejected, 'seeker-456');
});

describe('a bounce', () => {
  it('is the verdict, is counted, and belongs to the request of the mail; the mail can be sent again', async () => {
    const approved = event(newJob(), 'job.approved');
    const key = { userId: 'seeker-456', eventId: approved.id };
    await publish(approved);
    await until('sent', approved, key.userId);

    const warnings: string[] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((_fields, words: string) => {
      if (words === 'Mail came back') warnings.push(RequestContext.facts().requestId);
    });
    const QueueUrl = await platform.app.get(Addresses).queueUrl(QUEUES.mailEvents);
    const MessageBody = JSON.stringify(bounceOf(key));
    await platform.app.get(SQSClient).send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await until('bounced', approved, key.userId);
    expect(warnings).toEqual(['request-12345678']);
    const bounced = await verdictFor(approved, key.userId);
    expect(bounced.sentence).toContain('550 5.1.1');
    expect(bounced.advice).toContain(`ops resend ${approved.id} seeker-456`);

    const planned = await change('/ops/mails/resend', { envelope: approved, userId: key.userId });
    expect(planned).toMatchObject({ status: 200, body: { applied: false, done: [] } });
    expect(planned.body.plan[0]).toContain('its state is sent');
    expect((await verdictFor(approved, key.userId)).verdict).toBe('bounced');

    const applied = await change('/ops/mails/resend', { envelope: approved, userId: key.userId, apply: true });
    expect(applied.body).toMatchObject({ applied: true, done: [expect.stringContaining('approved-to-claimer')] });
    await until('sent', approved, key.userId);
    expect(await mailsTo('sam@example.com', approved.detail.jobId)).toHaveLength(2);
    const { mail } = await verdictFor(approved, key.userId);
    expect(mail!.tries.map(({ outcome, isResent }) => [outcome, isResent])).toEqual([
      ['sent', false],
      ['sent', true],
    ]);
    expect(mail!.reports).toMatchObject([{ kind: 'bounce' }]);
  });
});

describe('sending a mail again', () => {
  it('adds one mail, also when two operators request it at the same time', async () => {
    const withdrawn = event(newJob(), 'job.withdrawn');
    await publish(withdrawn);
    await until('sent', withdrawn, 'owner-123');
    const body = { envelope: withdrawn, userId: 'owner-123', apply: true };
    await Promise.all([change('/ops/mails/resend', body), change('/ops/mails/resend', body)]);
    const counted = () => mailsTo('olivia@example.com', withdrawn.detail.jobId);
    await waitFor(async () => (await counted()).length >= 2, { what: 'the second mail', timeout: 20_000 });
    await until('sent', withdrawn, 'owner-123');
    const [first, second] = await Promise.all([counted(), settledTries(withdrawn.id)]);
    expect([first.length, second]).toEqual([2, 2]);
  });

  it('is refused for a user whom the event causes no mail to, and for an envelope that is not valid', async () => {
    const rejected = event(newJob(), 'job.rejected');
    const foreign = await change('/ops/mails/resend', { envelope: rejected, userId: 'owner-123', apply: true });
    expect(foreign).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('causes no mail to owner-123') },
    });
    const broken = { ...rejected, detail: { ...rejected.detail, claimerId: 7 } };
    expect(await change('/ops/mails/resend', { envelope: broken, userId: 'seeker-456' })).toMatchObject({
      status: 400,
    });
    expect(await change('/ops/mails/resend', { envelope: { id: 'x' }, userId: 'seeker-456' })).toMatchObject({
      status: 400,
    });
    const unmailed = event(newJob(), 'job.updated');
    expect(await change('/ops/events/replay', { envelope: unmailed })).toMatchObject({ status: 400 });
  });

  it('works for an earlier user who is known since', async () => {
    const userId = `late-${newJob()}`;
    const rejected = event(newJob(), 'job.rejected', { claimerId: userId });
    await publish(rejected);
    await until('unknown-user', rejected, userId);
    await platform.addUser({ userId, email: `${userId}@example.com` });
    expect((await verdictFor(rejected, userId)).sentence).toContain('Now the user is known');
    await change('/ops/mails/resend', { envelope: rejected, userId, apply: true });
    await until('sent', rejected, userId);
  });
});

it('processing an event again sends only the mails that the ledger does not have', async () => {
  const submitted = event(newJob(), 'job.submitted');
  await platform.app
    .get(EventPublisher)
    .publish('job-notifications', mailRequest(submitted, 'owner-123', 'submitted-to-owner'), {
      requestId: 'request-1',
    });
  await until('sent', submitted, 'owner-123');

  const planned = await change('/ops/events/replay', { envelope: submitted });
  expect(planned.body).toMatchObject({ applied: false, done: [] });
  expect(planned.body.plan[0]).toContain('submitted-to-owner to owner-123 and submitted-receipt to seeker-456');
  const repeats = await countOf('submitted-to-owner', 'repeat');
  expect((await change('/ops/events/replay', { envelope: submitted, apply: true })).body.applied).toBe(true);
  await until('sent', submitted, 'seeker-456');
  await waitFor(async () => (await countOf('submitted-to-owner', 'repeat')) > repeats, {
    what: 'the count of the repeat',
    timeout: 20_000,
  });
  expect(await mailsTo('olivia@example.com', submitted.detail.jobId)).toHaveLength(1);
  expect(await mailsTo('sam@example.com', submitted.detail.jobId)).toHaveLength(1);
});

it('another event with a known id is withheld loudly, and can be sent', async () => {
  const jobId = newJob();
  const undone = event(jobId, 'job.claimed');
  await publish(undone);
  await until('sent', undone, 'owner-123');
  // JobsTable was restored: another claim gets the same event id.
  const restored = event(jobId, 'job.claimed', { claimerId: 'seeker-457' }, '2026-01-16T08:10:00.000Z');
  const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  await publish(restored);
  await waitFor(() => errors.mock.calls.length > 0, { what: 'the error', timeout: 20_000 });
  expect(errors.mock.calls[0]).toEqual([
    { userId: 'owner-123', eventId: restored.id, conflict: true },
    expect.stringContaining('Mail withheld'),
  ]);
  expect(await verdictFor(restored, 'owner-123')).toMatchObject({ verdict: 'repeat' });
  expect(await verdictFor(undone, 'owner-123')).toMatchObject({ verdict: 'sent' });

  await change('/ops/mails/resend', { envelope: restored, userId: 'owner-123', apply: true });
  await until('sent', restored, 'owner-123');
  expect((await mailsTo('olivia@example.com', jobId)).map(({ body }) => /seeker-45\d/.exec(body.text)![0])).toEqual([
    'seeker-456',
    'seeker-457',
  ]);
});

describe('a mail to the subscribers of a category', () => {
  const subscriptions = () => platform.app.get(SubscriptionRepository);
  const CATEGORY = 'web-development';

  it('is explained for each of them, for those who left, and for those who never subscribed', async () => {
    const created = event(newJob(), 'job.created', { categoryId: CATEGORY, snsTopicArn: null });
    const long = new Date('2026-01-01T00:00:00.000Z');
    await platform.addUser({ userId: 'fan-1', email: 'fan-1@example.com' });
    await subscriptions().add(CATEGORY, 'fan-1', long);
    await subscriptions().add(CATEGORY, 'fan-2', long);
    await subscriptions().add(CATEGORY, 'fan-3', long);
    const left = { 'x-user-id': 'fan-3', 'x-request-id': 'request-of-fan-3' };
    await platform.app.inject({ method: 'DELETE', url: `/categories/${CATEGORY}/subscription`, headers: left });
    await publish(created);
    await until('sent', created, 'fan-1');
    await until('unknown-user', created, 'fan-2');
    expect(await verdictFor(created, 'fan-3')).toMatchObject({
      kind: 'new-job',
      verdict: 'unsubscribed',
      sentence: expect.stringContaining('signed in, through the API'),
    });
    expect(await verdictFor(created, 'fan-4')).toMatchObject({ verdict: 'never-subscribed' });
    expect(await verdictFor(created, created.detail.ownerId)).toMatchObject({ verdict: 'no-mail' });
    expect(await explain(created)).toMatchObject({
      mails: [],
      announcement: {
        categoryId: CATEGORY,
        kind: 'new-job',
        subscribers: 2,
        more: false,
        verdicts: { sent: 1, 'unknown-user': 1 },
      },
    });

    const { body } = await call<MailsOfUser>('GET', '/ops/mails?userId=fan-3');
    expect(body).toMatchObject({
      user: { isKnown: false, hasValidAddress: false },
      subscriptions: [
        {
          categoryId: CATEGORY,
          state: 'left',
          since: long.toISOString(),
          leftAt: expect.any(String),
          leftBy: 'api',
          leftRequestId: 'request-of-fan-3',
        },
      ],
    });
    const refused = await change('/ops/mails/resend', { envelope: created, userId: 'fan-3', apply: true });
    expect(refused).toMatchObject({ status: 400, body: { error: expect.stringContaining('is not subscribed') } });
  });
});

const settledTries = async (eventId: string) =>
  (await platform.app.get(LedgerRepository).find({ userId: 'owner-123', eventId }))!.attempts.length;

const mailRequest = (cause: Envelope, recipientId: string, kind: string) =>
  createEnvelope({
    id: `${cause.id}/${recipientId}`,
    source: 'notifications-service',
    type: 'mail.requested',
    time: new Date(cause.time),
    detail: { eventId: cause.id, recipientId, kind, facts: cause.detail },
  });
