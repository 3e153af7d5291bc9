import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import pLimit from 'p-limit';
import type { Envelope, JobEventType, PayloadOf } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { Addresses, createEnvelope, EventPublisher } from '@freelance/messaging';
import { waitFor } from '@freelance/testing';
import { LedgerRepository } from './delivery/ledger.repository';
import { SubscriptionRepository } from './subscription/subscription.repository';
import { JOB_EVENT_SAMPLES } from './testing/job-events';
import { type NotificationsPlatform, startNotifications } from './testing/notifications-platform';
import { bounceOf, complaintAbout } from './testing/ses-events';

/** The service with its queues, from an event of the jobs service to the mails that it causes. */
let platform: NotificationsPlatform;

beforeAll(async () => {
  platform = await startNotifications({ consuming: true });
  await platform.addUser({ userId: 'owner-123', email: 'olivia@example.com', name: 'Olivia' });
  await platform.addUser({ userId: 'seeker-456', email: 'sam@example.com', name: 'Sam' });
});
afterAll(() => platform.stop());
beforeEach(() => {
  platform.ses.mode = 'open';
});

const event = <Type extends JobEventType>(jobId: string, type: Type, changes: Partial<PayloadOf<Type>> = {}) =>
  createEnvelope({
    id: `${jobId}-${JOB_EVENT_SAMPLES[type].sequence}`,
    source: 'jobs-service',
    type,
    time: new Date('2026-01-16T08:00:00.000Z'),
    detail: { ...JOB_EVENT_SAMPLES[type], jobId, ...changes },
  });

const publish = (envelope: Envelope) =>
  platform.app.get(EventPublisher).publish('freelance-jobs-events', envelope, { requestId: 'request-12345678' });

/** `address subject` of every mail about a job. */
const mailsAbout = async (jobId: string): Promise<string[]> =>
  (await platform.mails())
    .filter(({ body }) => body.text.includes(jobId))
    .map(({ destination, subject }) => `${destination.to.join()} ${subject}`)
    .sort();

const mailEvents = () => platform.app.get(Addresses).queueUrl(QUEUES.mailEvents);

/** Includes hidden messages. */
async function everythingIn(QueueUrl: string): Promise<number> {
  const counts = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...counts] });
  const { Attributes = {} } = await platform.app.get(SQSClient).send(command);
  return counts.reduce((sum, name) => sum + Number(Attributes[name]), 0);
}

/** Polls the mail store seldom, since each answer contains all mails. */
const settled = (what: string, probe: () => Promise<boolean>) =>
  waitFor(probe, { what, timeout: 40_000, interval: 200 });

it.each<[JobEventType, string[]]>([
  [
    'job.claimed',
    ['olivia@example.com Your job was claimed: Landing page', 'sam@example.com You claimed a job: Landing page'],
  ],
  [
    'job.submitted',
    ['olivia@example.com Work was submitted: Landing page', 'sam@example.com You submitted your work: Landing page'],
  ],
  ['job.approved', ['sam@example.com Your work was approved: Landing page']],
  ['job.rejected', ['sam@example.com Your work was rejected: Landing page']],
  [
    'job.timedout',
    [
      'olivia@example.com No work was submitted in time: Landing page',
      'sam@example.com Your time is over: Landing page',
    ],
  ],
  ['job.reminder', ['olivia@example.com Your listing ends soon: Landing page']],
])('%s causes its mails', async (type, expected) => {
  const jobId = `job-of-${type.replace('.', '-')}`;
  await publish(event(jobId, type));
  await settled(`the mails of ${type}`, async () => (await mailsAbout(jobId)).length >= expected.length);
  expect(await mailsAbout(jobId)).toEqual(expected);
});

it('an event that arrives five times at once causes its mails once', async () => {
  const jobId = 'job-of-five-copies';
  await Promise.all(Array.from({ length: 5 }, () => publish(event(jobId, 'job.claimed'))));
  // A later event of the same users, so that the earlier ones were received before.
  await settled('both mails', async () => (await mailsAbout(jobId)).length >= 2);
  await publish(event(`${jobId}-later`, 'job.rejected'));
  await settled('the later mail', async () => (await mailsAbout(`${jobId}-later`)).length === 1);
  const mails = (await mailsAbout(jobId)).filter((mail) => !mail.includes('rejected'));
  expect(mails).toHaveLength(2);
});

it('mail waits while SES is down and arrives once when SES is available again', async () => {
  const jobId = 'job-of-an-outage';
  platform.ses.mode = 'down';
  await publish(event(jobId, 'job.rejected'));
  const key = { userId: 'seeker-456', eventId: `${jobId}-4` };
  await settled(
    'two tries',
    async () => ((await platform.app.get(LedgerRepository).find(key))?.attempts.length ?? 0) >= 2,
  );
  const ready = await platform.app.inject({ method: 'GET', url: '/health/ready' });
  expect(ready.statusCode).toBe(200);
  expect(ready.json().info.ses).toMatchObject({ status: 'up', degraded: true });

  platform.ses.mode = 'open';
  await settled('the mail', async () => (await mailsAbout(jobId)).length > 0);
  expect(await mailsAbout(jobId)).toHaveLength(1);
  expect((await platform.app.inject({ method: 'GET', url: '/health/ready' })).json().info.ses).not.toHaveProperty(
    'degraded',
  );
});

describe('a new job in a category with more subscribers than one page', () => {
  const SUBSCRIBERS = Array.from({ length: 120 }, (_, number) => `subscriber-${String(number).padStart(3, '0')}`);
  const OWNER = SUBSCRIBERS[42]!;

  beforeAll(async () => {
    const subscriptions = platform.app.get(SubscriptionRepository);
    const fewAtOnce = pLimit(20);
    const subscribe = async (userId: string) => {
      await platform.addUser({ userId, email: `${userId}@example.com` });
      await subscriptions.add('web-development', userId, new Date());
    };
    await Promise.all(SUBSCRIBERS.map((userId) => fewAtOnce(subscribe, userId)));
    await subscriptions.add('cooking', 'seeker-456', new Date());
  });

  it('causes a mail in the language of each of them', async () => {
    const subscriptions = platform.app.get(SubscriptionRepository);
    const readers = { karl: 'de', rosa: 'es-MX', mary: 'en-US' };
    for (const [userId, locale] of Object.entries(readers)) {
      await platform.addUser({ userId, email: `${userId}@example.com`, locale, timeZone: 'America/New_York' });
      await subscriptions.add('gardening', userId, new Date());
    }
    const jobId = 'job-of-readers-in-three-languages';
    await publish(event(jobId, 'job.created', { categoryId: 'gardening', snsTopicArn: null }));
    await settled('the mails', async () => (await mailsAbout(jobId)).length >= 3);
    expect(await mailsAbout(jobId)).toEqual([
      'karl@example.com Neuer Auftrag in Web Development: Landing page',
      'mary@example.com New job in Web Development: Landing page',
      'rosa@example.com Nuevo proyecto en Web Development: Landing page',
    ]);
  });

  it.each([
    ['has no topic yet', null],
    ['has lost its topic', 'arn:aws:sns:us-east-1:000000000000:test-category-web-development-topic'],
  ])('that %s causes one mail to each of them, and none to its owner or other users', async (how, snsTopicArn) => {
    const jobId = `job-of-category-that-${how.replaceAll(' ', '-')}`;
    const created = event(jobId, 'job.created', { ownerId: OWNER, snsTopicArn });
    await Promise.all([publish(created), publish(created)]);
    await settled('the mails', async () => (await mailsAbout(jobId)).length >= SUBSCRIBERS.length - 1);
    const told = (await mailsAbout(jobId)).map((mail) => mail.split('@', 1)[0]);
    expect(told).toEqual(SUBSCRIBERS.filter((userId) => userId !== OWNER));
  });
});

it('stores the latest bounce and complaint about a mail in the ledger, in any order of arrival', async () => {
  const claimed = event('job-back', 'job.claimed');
  const key = { userId: 'seeker-456', eventId: claimed.id };
  await publish(claimed);
  await settled('the mail', async () => (await platform.app.get(LedgerRepository).find(key))?.status === 'sent');

  const [early, late] = [bounceOf(key, '2026-01-16T08:00:01.000Z'), bounceOf(key, '2026-01-16T08:00:09.000Z')];
  const nobodys = bounceOf({ userId: 'seeker-456', eventId: 'job-of-another-year-1' });
  const events = [late, late, complaintAbout(key), early, nobodys].map((told) => JSON.stringify(told));
  for (const body of [
    'Successfully validated SNS topic for Amazon SES event publishing.',
    ...events,
    '{"no": "mail"}',
  ]) {
    await platform.app.get(SQSClient).send(new SendMessageCommand({ QueueUrl: await mailEvents(), MessageBody: body }));
  }

  await settled('the queue to be empty', async () => (await everythingIn(await mailEvents())) === 0);
  expect(await platform.app.get(LedgerRepository).find(key)).toMatchObject({
    status: 'sent',
    bounce: {
      at: '2026-01-16T08:00:09.000Z',
      reason: 'Permanent (General): smtp; 550 5.1.1 <[address]>: user unknown',
    },
    complaint: { at: '2026-01-16T09:00:00.000Z', reason: 'abuse' },
  });
  expect(await platform.app.get(LedgerRepository).find({ ...key, eventId: 'job-of-another-year-1' })).toBeUndefined();
  expect(await everythingIn(`${await mailEvents()}-dlq`)).toBe(1);
});
