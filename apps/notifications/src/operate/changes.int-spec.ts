import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Logger } from '@nestjs/common';
import type { Envelope } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { Addresses, createEnvelope, EventPublisher } from '@freelance/messaging';
import { RequestContext } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import { LedgerRepository } from '../delivery/ledger.repository';
import { mailFeedbackTotal } from '../delivery/metrics';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { countOf, eventOf, OperatorCalls } from '../testing/operator-calls';
import { bounceOf, complaintAbout } from '../testing/ses-events';

/** What operators change: mails sent again, events processed again. */
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

const newJob = () => `job-to-repair-${++jobs}`;

describe('a bounce', () => {
  it('is the verdict, is counted, and belongs to the request of the mail; the mail can be sent again', async () => {
    const approved = eventOf(newJob(), 'job.approved');
    const key = { userId: 'seeker-456', eventId: approved.id };
    await calls.publish(approved);
    await calls.until('sent', approved, key.userId);

    const warnings: string[] = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((_fields, words: string) => {
      if (words === 'Mail came back') warnings.push(RequestContext.facts().requestId);
    });
    const QueueUrl = await platform.app.get(Addresses).queueUrl(QUEUES.mailEvents);
    const MessageBody = JSON.stringify(bounceOf(key));
    await platform.app.get(SQSClient).send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await calls.until('bounced', approved, key.userId);
    expect(warnings).toEqual(['request-12345678']);
    const bounced = await calls.verdictFor(approved, key.userId);
    expect(bounced.sentence).toContain('550 5.1.1');
    expect(bounced.advice).toContain(`ops resend ${approved.id} seeker-456`);

    const planned = await calls.post('/ops/mails/resend', { envelope: approved, userId: key.userId });
    expect(planned).toMatchObject({ status: 200, body: { applied: false, done: [] } });
    expect(planned.body.plan[0]).toContain('its state is sent');
    expect((await calls.verdictFor(approved, key.userId)).verdict).toBe('bounced');

    const applied = await calls.post('/ops/mails/resend', { envelope: approved, userId: key.userId, apply: true });
    expect(applied.body).toMatchObject({ applied: true, done: [expect.stringContaining('approved-to-claimer')] });
    await calls.until('sent', approved, key.userId);
    expect(await calls.mailsTo('sam@example.com', approved.detail.jobId)).toHaveLength(2);
    const { mail } = await calls.verdictFor(approved, key.userId);
    expect(mail!.tries.map(({ outcome, isResent }) => [outcome, isResent])).toEqual([
      ['sent', false],
      ['sent', true],
    ]);
    expect(mail!.reports).toMatchObject([{ kind: 'bounce' }]);
  });
});

it('a complaint and a suppression are verdicts, and each is counted', async () => {
  const report = async (message: object) => {
    const QueueUrl = await platform.app.get(Addresses).queueUrl(QUEUES.mailEvents);
    await platform.app.get(SQSClient).send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  };
  const approved = eventOf(newJob(), 'job.approved');
  const key = { userId: 'seeker-456', eventId: approved.id };
  await calls.publish(approved);
  await calls.until('sent', approved, key.userId);
  await report(complaintAbout(key));
  await calls.until('complained', approved, key.userId);

  const { bounce, ...rest } = bounceOf(key);
  await report({ ...rest, bounce: { ...bounce, bounceSubType: 'OnAccountSuppressionList' } });
  await calls.until('suppressed', approved, key.userId);
  expect(await countOf('approved-to-claimer', 'suppressed')).toBe(1);
  const reports = (await mailFeedbackTotal.get()).values.map(({ labels, value }) => [labels.kind, value]);
  expect(Object.fromEntries(reports)).toMatchObject({ complaint: 1, suppression: 1 });
});

describe('sending a mail again', () => {
  it('adds one mail, also when two operators request it at the same time', async () => {
    const withdrawn = eventOf(newJob(), 'job.withdrawn');
    await calls.publish(withdrawn);
    await calls.until('sent', withdrawn, 'owner-123');
    const body = { envelope: withdrawn, userId: 'owner-123', apply: true };
    await Promise.all([calls.post('/ops/mails/resend', body), calls.post('/ops/mails/resend', body)]);
    const counted = () => calls.mailsTo('olivia@example.com', withdrawn.detail.jobId);
    await waitFor(async () => (await counted()).length >= 2, { what: 'the second mail', timeout: 20_000 });
    await calls.until('sent', withdrawn, 'owner-123');
    const [first, second] = await Promise.all([counted(), settledTries(withdrawn.id)]);
    expect([first.length, second]).toEqual([2, 2]);
  });

  it('is refused for a user whom the event causes no mail to, and for an envelope that is not valid', async () => {
    const rejected = eventOf(newJob(), 'job.rejected');
    const foreign = await calls.post('/ops/mails/resend', { envelope: rejected, userId: 'owner-123', apply: true });
    expect(foreign).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('causes no mail to owner-123') },
    });
    const broken = { ...rejected, detail: { ...rejected.detail, claimerId: 7 } };
    expect(await calls.post('/ops/mails/resend', { envelope: broken, userId: 'seeker-456' })).toMatchObject({
      status: 400,
    });
    expect(await calls.post('/ops/mails/resend', { envelope: { id: 'x' }, userId: 'seeker-456' })).toMatchObject({
      status: 400,
    });
    const unmailed = eventOf(newJob(), 'job.updated');
    expect(await calls.post('/ops/mails/resend', { envelope: unmailed, userId: 'owner-123' })).toMatchObject({
      status: 400,
    });
  });

  it('works for an earlier user who is known since', async () => {
    const userId = `late-${newJob()}`;
    const rejected = eventOf(newJob(), 'job.rejected', { claimerId: userId });
    await calls.publish(rejected);
    await calls.until('unknown-user', rejected, userId);
    await platform.addUser({ userId, email: `${userId}@example.com` });
    expect((await calls.verdictFor(rejected, userId)).sentence).toContain('Now the user is known');
    await calls.post('/ops/mails/resend', { envelope: rejected, userId, apply: true });
    await calls.until('sent', rejected, userId);
  });
});

it('processing an event again sends only the mails that the ledger does not have', async () => {
  const submitted = eventOf(newJob(), 'job.submitted');
  await platform.app
    .get(EventPublisher)
    .publish('job-notifications', mailRequest(submitted, 'owner-123', 'submitted-to-owner'), {
      requestId: 'request-1',
    });
  await calls.until('sent', submitted, 'owner-123');

  const repeats = await countOf('submitted-to-owner', 'repeat');
  // As the jobs service publishes it again for an operator.
  await calls.publish(submitted);
  await calls.until('sent', submitted, 'seeker-456');
  await waitFor(async () => (await countOf('submitted-to-owner', 'repeat')) > repeats, {
    what: 'the count of the repeat',
    timeout: 20_000,
  });
  expect(await calls.mailsTo('olivia@example.com', submitted.detail.jobId)).toHaveLength(1);
  expect(await calls.mailsTo('sam@example.com', submitted.detail.jobId)).toHaveLength(1);
});

it('another event with a known id is withheld loudly, and can be sent', async () => {
  const jobId = newJob();
  const undone = eventOf(jobId, 'job.claimed');
  await calls.publish(undone);
  await calls.until('sent', undone, 'owner-123');
  // JobsTable was restored: another claim gets the same event id.
  const restored = eventOf(jobId, 'job.claimed', { claimerId: 'seeker-457' }, '2026-01-16T08:10:00.000Z');
  const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  await calls.publish(restored);
  await waitFor(() => errors.mock.calls.length > 0, { what: 'the error', timeout: 20_000 });
  expect(errors.mock.calls[0]).toEqual([
    { userId: 'owner-123', eventId: restored.id, conflict: true },
    expect.stringContaining('Mail withheld'),
  ]);
  expect(await calls.verdictFor(restored, 'owner-123')).toMatchObject({ verdict: 'repeat' });
  expect(await calls.verdictFor(undone, 'owner-123')).toMatchObject({ verdict: 'sent' });

  await calls.post('/ops/mails/resend', { envelope: restored, userId: 'owner-123', apply: true });
  await calls.until('sent', restored, 'owner-123');
  expect(
    (await calls.mailsTo('olivia@example.com', jobId)).map(({ body }) => /seeker-45\d/.exec(body.text)![0]),
  ).toEqual(['seeker-456', 'seeker-457']);
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
