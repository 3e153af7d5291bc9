import { Logger } from '@nestjs/common';
import { NotFoundException } from '@aws-sdk/client-sns';
import type { Envelope, PayloadOf } from '@freelance/contracts';
import type { Queue } from '@freelance/manifest';
import { createEnvelope, type EventPublisher, MessageContext, type QueueSender } from '@freelance/messaging';
import type { RequestFacts } from '@freelance/service';
import { Announcer } from '../announcement/announcer';
import type { JobAnnounced } from '../announcement/job-announced';
import type { MailRequested } from '../delivery/mail-requested';
import type { MailedEvent } from '../mail/mail-table';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { USER_EVENT_SAMPLES } from '../testing/user-events';
import { MailedEventProcessor } from './mailed-event.processor';

interface Sent {
  to: string;
  envelope: Envelope;
  requestId: string;
}

const created = JOB_EVENT_SAMPLES['job.created'];
const approved = JOB_EVENT_SAMPLES['job.approved'];

const contextOf = (type: MailedEvent, detail: object): MessageContext =>
  new MessageContext({
    envelope: createEnvelope({
      id: 'job-1-7',
      source: 'jobs-service',
      type,
      time: new Date('2026-01-15T10:30:00Z'),
      detail,
    }),
    requestId: 'request-1',
    queue: 'jobEvents',
    receiveCount: 1,
  });

async function process<Type extends MailedEvent>(
  type: Type,
  event: PayloadOf<Type>,
  publishFault?: Error,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const record = async (to: string, envelope: Envelope, { requestId }: RequestFacts) => {
    if (publishFault && to.startsWith('arn:')) throw publishFault;
    sent.push({ to, envelope, requestId });
  };
  const send = (queue: Queue, ...message: [Envelope, RequestFacts]) => record(queue.key, ...message);
  const publisher = { publish: record } as unknown as EventPublisher;
  const queues = { send } as unknown as QueueSender;
  const processor = new MailedEventProcessor(publisher, new Announcer(publisher, queues));
  await processor.process(type, event, contextOf(type, event));
  return sent;
}

const mails = (sent: Sent[]) => sent.map(({ envelope }) => envelope.detail as MailRequested);

const CLAIM_EVENTS = [
  ['job.claimed', { 'owner-123': 'claimed-to-owner', 'seeker-456': 'claimed-receipt' }],
  ['job.submitted', { 'owner-123': 'submitted-to-owner', 'seeker-456': 'submitted-receipt' }],
  ['job.approved', { 'seeker-456': 'approved-to-claimer' }],
  ['job.rejected', { 'seeker-456': 'rejected-to-claimer' }],
  ['job.extended', { 'seeker-456': 'extended-to-claimer' }],
  ['job.changes_requested', { 'seeker-456': 'changes-requested-to-claimer' }],
  ['job.withdrawn', { 'owner-123': 'withdrawn-to-owner' }],
  ['job.expired', { 'owner-123': 'expired-to-owner' }],
  ['job.timedout', { 'seeker-456': 'timedout-to-claimer', 'owner-123': 'timedout-to-owner' }],
  ['job.reminder', { 'owner-123': 'expiry-reminder-to-owner' }],
] as const;

describe.each(CLAIM_EVENTS)('%s', (type, readers) => {
  it('requests one mail to each of its recipients and no other', async () => {
    const requested = mails(await process(type, JOB_EVENT_SAMPLES[type]));
    expect(requested).toHaveLength(Object.keys(readers).length);
    expect(Object.fromEntries(requested.map(({ recipientId, kind }) => [recipientId, kind]))).toEqual(readers);
  });

  it('sends the request through the job-notifications topic, with the facts and the request id of the event', async () => {
    for (const { to, envelope, requestId } of await process(type, JOB_EVENT_SAMPLES[type])) {
      expect(to).toBe('job-notifications');
      expect(requestId).toBe('request-1');
      expect(envelope['detail-type']).toBe('mail.requested');
      expect(envelope.detail).toMatchObject({ eventId: 'job-1-7', facts: JOB_EVENT_SAMPLES[type] });
    }
  });

  it('sends an equal request when it arrives again', async () => {
    const event = JOB_EVENT_SAMPLES[type];
    const first = await process(type, event);
    expect(await process(type, event)).toEqual(first);
    expect(new Set(first.map(({ envelope }) => envelope.id)).size).toBe(first.length);
  });
});

it('an automatic approval causes a mail to the owner too', async () => {
  const requested = mails(await process('job.approved', { ...approved, automatic: true }));
  expect(requested.map(({ recipientId, kind }) => `${recipientId} ${kind}`).sort()).toEqual([
    'owner-123 approved-to-owner',
    'seeker-456 approved-to-claimer',
  ]);
});

it('an extended listing causes no mail', async () => {
  const { sequence, jobId, ownerId, jobName, payAmount, extendedAt } = JOB_EVENT_SAMPLES['job.extended'];
  const expiryDate = '2026-02-20T10:00:30.000Z';
  const listing = { sequence, jobId, ownerId, jobName, payAmount, expiryDate, extendedAt };
  expect(await process('job.extended', listing)).toEqual([]);
});

it.each([
  ['expiry', 'owner-123', 'expiry-reminder-to-owner'],
  ['submission', 'seeker-456', 'submission-reminder-to-claimer'],
  ['review', 'owner-123', 'review-reminder-to-owner'],
] as const)('a reminder of the %s is one mail, to its recipient', async (kind, recipientId, mail) => {
  const reminder = { ...JOB_EVENT_SAMPLES['job.reminder'], kind, recipientId };
  const requested = mails(await process('job.reminder', reminder));
  expect(requested.map((request) => [request.recipientId, request.kind])).toEqual([[recipientId, mail]]);
});

describe('user.created', () => {
  const newUser = USER_EVENT_SAMPLES['user.created'];

  it('is one mail to the user, and the request of the mail has no address', async () => {
    const requested = mails(await process('user.created', newUser));
    expect(requested).toEqual([
      { eventId: 'job-1-7', recipientId: newUser.userId, kind: 'welcome', facts: { userId: newUser.userId } },
    ]);
    expect(newUser.email).not.toBeNull();
  });

  it('is no mail to a user without an address; the first address is', async () => {
    expect(await process('user.created', { ...newUser, email: null })).toEqual([]);
    const { userId } = newUser;
    const changed = { ...USER_EVENT_SAMPLES['user.email_changed'], userId, requestId: null, isRevertible: false };
    expect(mails(await process('user.email_changed', { ...changed, change: 'first' }))).toEqual([
      { eventId: 'job-1-7', recipientId: userId, kind: 'welcome', facts: { userId } },
    ]);
    expect(await process('user.email_changed', { ...changed, change: 'signed-in' })).toEqual([]);
  });
});

describe('job.created', () => {
  const announced = ({ envelope }: Sent) => envelope as Envelope<'job.announced', JobAnnounced>;

  it("is announced through the category's topic, from the first subscriber on", async () => {
    const [first, ...more] = await process('job.created', created);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ to: created.snsTopicArn, requestId: 'request-1' });
    expect(announced(first!)['detail-type']).toBe('job.announced');
    expect(announced(first!).detail).toMatchObject({
      eventId: 'job-1-7',
      afterUserId: null,
      job: { jobId: created.jobId, ownerId: 'owner-123', categoryId: 'web-development' },
    });
  });

  it('is sent directly to the queue while the category has no topic', async () => {
    const sent = await process('job.created', { ...created, snsTopicArn: null });
    expect(sent.map(({ to }) => to)).toEqual(['announcements']);
  });

  it('is sent directly to the queue when the topic was deleted', async () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const gone = new NotFoundException({ message: 'Topic does not exist', $metadata: {} });
    const sent = await process('job.created', created, gone);
    expect(sent.map(({ to }) => to)).toEqual(['announcements']);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('fails, and is tried again, when the topic cannot be reached', async () => {
    await expect(process('job.created', created, new Error('down'))).rejects.toThrow('down');
  });

  it('is announced with an equal message when it arrives again', async () => {
    expect(await process('job.created', created)).toEqual(await process('job.created', created));
  });
});
