import { randomBytes, randomUUID } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Queue, QUEUES, resourceName } from '@freelance/manifest';
import { Addresses, createEnvelope } from '@freelance/messaging';
import { exportKey, PrivacyParts } from '@freelance/privacy';
import { searchCloud, waitFor } from '@freelance/testing';
import { requestMail } from '../delivery/mail-requested';
import { announcementOf } from '../mail/announcement-of';
import { approvedToClaimer } from '../mail/kinds/approved-to-claimer.mail';
import { newJob } from '../mail/kinds/new-job.mail';
import { SubscriptionService } from '../subscription/subscription.service';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';

let platform: NotificationsPlatform;
beforeAll(async () => {
  platform = await startNotifications({ consuming: true });
});
afterAll(() => platform.stop());

const environment = () => process.env.ENVIRONMENT!;
const approved = JOB_EVENT_SAMPLES['job.approved'];
const TIME = '2026-01-15T10:30:00.000Z';

/** A user with an address, a subscription, one that ended, and a mail. */
async function aLeaver() {
  const userId = `leaver-${randomUUID()}`;
  await platform.addUser({ userId, email: `${userId}@a.test`, name: 'Lea' });
  const subscriptions = platform.app.get(SubscriptionService);
  await subscriptions.subscribe('web-development', userId);
  await subscriptions.unsubscribe('web-development', userId, 'api');
  await subscriptions.subscribe('web-development', userId);
  await sendMail(userId, 'job-1-1');
  await waitFor(async () => (await mailsTo(userId)).length === 1, { what: 'the mail', timeout: 30_000 });
  const pseudonym = `erased-${randomBytes(16).toString('hex')}`;
  return { userId, pseudonym, requestId: randomUUID(), pass: 1 };
}

async function send(queue: Queue, body: object): Promise<void> {
  const QueueUrl = await platform.app.get(Addresses).queueUrl(queue);
  await platform.app.get(SQSClient).send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}
const sendMail = (userId: string, eventId: string, facts: object = { ...approved, claimerId: userId }) =>
  send(
    QUEUES.deliveries,
    requestMail({ id: eventId, time: TIME }, userId, approvedToClaimer, facts as typeof approved),
  );

const mailsTo = async (userId: string) =>
  (await platform.mails()).filter(({ destination }) => destination.to.includes(`${userId}@a.test`));
/** Without the row of UsersTable, which belongs to users, and messages that a consumer will handle. */
const tracesOf = async (userId: string) =>
  (await searchCloud(environment(), [userId]))
    .map(({ place }) => place)
    .filter((place) => place !== 'table/UsersTable');
const erase = (erasure: Awaited<ReturnType<typeof aLeaver>>) => platform.app.get(PrivacyParts).erase(erasure);

it('the erasure of a user leaves nothing, and a second pass finds nothing', async () => {
  const leaver = await aLeaver();
  expect((await tracesOf(leaver.userId)).sort()).toEqual([
    'table/NotificationsTable',
    'table/SubscriptionsTable',
    'table/UnsubscriptionsTable',
  ]);
  const first = await erase(leaver);
  expect(first).toMatchObject({ app: 'notifications', kind: 'erasure', pass: 1, found: 3, erased: 3 });
  expect(first.kept).toEqual([expect.objectContaining({ count: 1, basis: 'An erasure holds after a restore' })]);
  expect(await tracesOf(leaver.userId)).toEqual([]);
  expect(await erase({ ...leaver, pass: 2 })).toMatchObject({ pass: 2, found: 0, erased: 0 });
});

it('a late mail to an erased user is not sent and leaves no row, and the mail of another user is sent', async () => {
  const [leaver, other] = [await aLeaver(), await aLeaver()];
  await erase(leaver);
  await sendMail(leaver.userId, 'job-1-2');
  await sendMail(other.userId, 'job-1-2');
  await waitFor(async () => (await mailsTo(other.userId)).length === 2, {
    what: 'the mail of the other',
    timeout: 30_000,
  });
  await waitFor(async () => (await tracesOf(leaver.userId)).length === 0, { what: 'no trace', timeout: 30_000 });
  expect(await mailsTo(leaver.userId)).toHaveLength(1);
});

it('a late mail to the other party has no words of an erased user, and no late mail announces their job', async () => {
  const [owner, other] = [await aLeaver(), await aLeaver()];
  await erase(owner);
  const secret = `secret${randomBytes(6).toString('hex')}`;
  const facts = { ...approved, ownerId: owner.userId, claimerId: other.userId, jobName: secret, approvalNotes: secret };
  const created = { ...JOB_EVENT_SAMPLES['job.created'], ownerId: owner.userId, jobName: secret, description: secret };
  const cause = { id: 'job-2-1', time: TIME };
  await send(QUEUES.deliveries, requestMail(cause, other.userId, newJob, announcementOf(created).job));
  await sendMail(other.userId, 'job-2-2', facts);
  await waitFor(async () => (await mailsTo(other.userId)).length === 2, { what: 'the mail', timeout: 30_000 });
  const [, mail] = await mailsTo(other.userId);
  expect(JSON.stringify(mail)).toContain('[erased]');
  expect(JSON.stringify(await platform.mails())).not.toContain(secret);
});

it('a message of users starts the export, whose file has what the user may see', async () => {
  const { userId, requestId } = await aLeaver();
  const detail = { sequence: 3, userId, requestId };
  const id = `user-${userId}-3`;
  const type = 'user.export_requested';
  await send(QUEUES.userEvents, createEnvelope({ id, source: 'users-service', type, time: new Date(TIME), detail }));
  const read = async () => {
    const Bucket = resourceName(environment(), 'exports');
    const { Body } = await platform.app
      .get(S3Client)
      .send(new GetObjectCommand({ Bucket, Key: exportKey(requestId, 'notifications') }));
    return JSON.parse(await Body!.transformToString()) as object;
  };
  const file = await waitFor(() => read().catch(() => undefined), { what: 'the file', timeout: 30_000 });
  expect(file).toEqual({
    subscriptions: [{ categoryId: 'web-development', createdAt: expect.any(String) }],
    unsubscriptions: [expect.objectContaining({ categoryId: 'web-development', by: 'api' })],
    mails: [expect.objectContaining({ kind: 'approved-to-claimer', eventId: 'job-1-1', status: 'sent' })],
  });
});
