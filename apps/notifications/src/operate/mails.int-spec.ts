import type { MailsOfUser } from '@freelance/contracts';
import { waitFor } from '@freelance/testing';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { countOf, eventOf, OperatorCalls } from '../testing/operator-calls';

/** The routes for operators, from an event of the jobs service to the answer about its mails. */
let platform: NotificationsPlatform;
let calls: OperatorCalls;
let jobs = 0;

beforeAll(async () => {
  platform = await startNotifications({ consuming: true });
  calls = new OperatorCalls(platform);
  await platform.addUser({ userId: 'owner-123', email: 'olivia@example.com', name: 'Olivia' });
  await platform.addUser({ userId: 'seeker-456', email: 'sam@example.com', name: 'Sam' });
});
afterAll(() => platform.stop());
afterEach(() => {
  platform.ses.mode = 'open';
});

const newJob = () => `job-of-operator-${++jobs}`;

it('lists the mails of a user with every try, without the address', async () => {
  const claimed = eventOf(newJob(), 'job.claimed');
  await calls.publish(claimed);
  await calls.until('sent', claimed, 'owner-123');
  const { body } = await calls.get<MailsOfUser>(`/ops/mails?userId=owner-123&jobId=${claimed.detail.jobId}`);
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

  const only = (query: string) => calls.get<MailsOfUser>(`/ops/mails?userId=owner-123&${query}`);
  expect((await only(`eventId=${claimed.id}`)).body.mails).toHaveLength(1);
  // A prefix of the id is another event.
  expect((await only(`eventId=${claimed.detail.jobId}`)).body.mails).toEqual([]);
  expect((await only(`jobId=${claimed.detail.jobId}&since=2999-01-01T00:00:00.000Z`)).body.mails).toEqual([]);
  expect((await calls.get('/ops/mails?jobId=job-1')).status).toBe(400);
});

it('says what became of each mail of an event, and who gets none', async () => {
  const claimed = eventOf(newJob(), 'job.claimed', { claimerId: 'seeker-of-another-system' });
  await calls.publish(claimed);
  await calls.until('sent', claimed, 'owner-123');
  await calls.until('unknown-user', claimed, 'seeker-of-another-system');
  const { mails, announcement } = await calls.explain(claimed);
  expect(mails.map(({ userId, kind, verdict }) => [userId, kind, verdict])).toEqual([
    ['owner-123', 'claimed-to-owner', 'sent'],
    ['seeker-of-another-system', 'claimed-receipt', 'unknown-user'],
  ]);
  expect(announcement).toBeNull();
  expect(await calls.verdictFor(claimed, 'seeker-456')).toMatchObject({ kind: null, verdict: 'no-mail', mail: null });
  expect(await calls.verdictFor(eventOf(newJob(), 'job.updated'), 'owner-123')).toMatchObject({ verdict: 'no-mail' });
});

it('says where a mail waits that has no row', async () => {
  const rejected = eventOf(newJob(), 'job.rejected');
  expect(await calls.verdictFor(rejected, 'seeker-456')).toMatchObject({ verdict: 'waiting', mail: null });
  expect(await calls.verdictFor(rejected, 'seeker-456', { inOutbox: [rejected.id] })).toMatchObject({
    verdict: 'in-outbox',
  });
  expect(await calls.verdictFor(rejected, 'seeker-456', { waiting: { deliveries: 0 } })).toMatchObject({
    verdict: 'unprocessed',
  });
  const letter = { queue: 'deliveries', envelopeId: `${rejected.id}/seeker-456`, error: 'no answer' };
  expect(await calls.verdictFor(rejected, 'seeker-456', { deadLetters: [letter] })).toMatchObject({
    verdict: 'dead-letter',
  });
});

it('a mail waits while SES is down: the try, the error and the next try are known', async () => {
  platform.ses.mode = 'down';
  const rejected = eventOf(newJob(), 'job.rejected');
  await calls.publish(rejected);
  await waitFor(async () => ((await calls.verdictFor(rejected, 'seeker-456')).mail?.tries.length ?? 0) >= 1, {
    what: 'the first try',
    timeout: 20_000,
  });
  await waitFor(async () => (await calls.verdictFor(rejected, 'seeker-456')).mail?.state === 'failed', {
    what: 'the result of a try',
    timeout: 20_000,
  });
  const waiting = await calls.verdictFor(rejected, 'seeker-456');
  expect(waiting.verdict).toBe('waiting');
  expect(waiting.sentence).toMatch(/^Try \d of 12 failed at .*: SES SendRawEmail: answered 503/);
  expect(Date.parse(waiting.nextTryAt!)).toBeGreaterThan(Date.parse(waiting.mail!.tries.at(-1)!.endedAt!));
  expect(await countOf('rejected-to-claimer', 'failed')).toBeGreaterThan(0);
  platform.ses.mode = 'open';
  await calls.until('sent', rejected, 'seeker-456');
});

describe('a mail to the subscribers of a category', () => {
  const subscriptions = () => platform.app.get(SubscriptionRepository);
  const CATEGORY = 'web-development';

  it('is explained for each of them, for those who left, and for those who never subscribed', async () => {
    const created = eventOf(newJob(), 'job.created', { categoryId: CATEGORY, snsTopicArn: null });
    const long = new Date('2026-01-01T00:00:00.000Z');
    await platform.addUser({ userId: 'fan-1', email: 'fan-1@example.com' });
    await subscriptions().add(CATEGORY, 'fan-1', long);
    await subscriptions().add(CATEGORY, 'fan-2', long);
    await subscriptions().add(CATEGORY, 'fan-3', long);
    const left = { 'x-user-id': 'fan-3', 'x-request-id': 'request-of-fan-3' };
    await platform.app.inject({ method: 'DELETE', url: `/categories/${CATEGORY}/subscription`, headers: left });
    await calls.publish(created);
    await calls.until('sent', created, 'fan-1');
    await calls.until('unknown-user', created, 'fan-2');
    expect(await calls.verdictFor(created, 'fan-3')).toMatchObject({
      kind: 'new-job',
      verdict: 'unsubscribed',
      sentence: expect.stringContaining('signed in, through the API'),
    });
    expect(await calls.verdictFor(created, 'fan-4')).toMatchObject({ verdict: 'never-subscribed' });
    expect(await calls.verdictFor(created, created.detail.ownerId)).toMatchObject({ verdict: 'no-mail' });
    expect(await calls.explain(created)).toMatchObject({
      mails: [],
      announcement: {
        categoryId: CATEGORY,
        kind: 'new-job',
        subscribers: 2,
        more: false,
        verdicts: { sent: 1, 'unknown-user': 1 },
      },
    });

    const { body } = await calls.get<MailsOfUser>('/ops/mails?userId=fan-3');
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
    const refused = await calls.post('/ops/mails/resend', { envelope: created, userId: 'fan-3', apply: true });
    expect(refused).toMatchObject({ status: 400, body: { error: expect.stringContaining('is not subscribed') } });
  });
});
