import pLimit from 'p-limit';
import type { Envelope } from '@freelance/contracts';
import { MessageContext, QueueSender } from '@freelance/messaging';
import type { MailRequested } from '../delivery/mail-requested';
import { announcementOf } from '../mail/announcement-of';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { announcementMessage } from './announcer';
import type { JobAnnounced } from './job-announced';
import { SubscriberPages, SUBSCRIBERS_PER_MESSAGE } from './subscriber-pages';

const SUBSCRIBERS = Array.from({ length: 1_000 }, (_, number) => `subscriber-${String(number).padStart(4, '0')}`);
const OWNER = SUBSCRIBERS[SUBSCRIBERS_PER_MESSAGE]!;

let platform: NotificationsPlatform;

beforeAll(async () => {
  platform = await startNotifications({ consuming: false });
  const subscriptions = platform.app.get(SubscriptionRepository);
  const fewAtOnce = pLimit(20);
  await Promise.all(
    SUBSCRIBERS.map((userId) => fewAtOnce(() => subscriptions.add('web-development', userId, new Date()))),
  );
  await subscriptions.add('web-developmentt', 'somebody-else', new Date());
});
afterAll(() => platform.stop());

const start = (categoryId: string) => {
  const { job } = announcementOf({ ...JOB_EVENT_SAMPLES['job.created'], categoryId, ownerId: OWNER });
  return announcementMessage({ eventId: 'job-1-1', job, afterUserId: null }, '2026-01-15T10:30:00.000Z');
};

/** Handles one message and returns the messages that it sends, by queue. */
async function tell(announced: Envelope<'job.announced', JobAnnounced>) {
  const mails: Envelope<'mail.requested', MailRequested>[] = [];
  const next: Envelope<'job.announced', JobAnnounced>[] = [];
  jest.spyOn(platform.app.get(QueueSender), 'send').mockImplementation(async (queue, envelope) => {
    (queue.key === 'deliveries' ? mails : next).push(envelope as never);
  });
  // Through JSON, as in a queue.
  const envelope = JSON.parse(JSON.stringify(announced)) as typeof announced;
  const context = new MessageContext({ envelope, requestId: 'request-1', queue: 'announcements', receiveCount: 1 });
  await platform.app.get(SubscriberPages).announceTo(envelope.detail, context);
  return { mails, next };
}

it('requests one mail for each of a thousand subscribers, page by page, and none for the owner or other users', async () => {
  const told: string[] = [];
  let messages = 0;
  for (let waiting = [start('web-development')]; waiting.length > 0;) {
    const { mails, next } = await tell(waiting[0]!);
    expect(mails.length).toBeLessThanOrEqual(SUBSCRIBERS_PER_MESSAGE);
    expect(next.length).toBeLessThanOrEqual(1);
    told.push(...mails.map(({ detail }) => detail.recipientId));
    waiting = next;
    messages++;
  }
  expect(told).toEqual(SUBSCRIBERS.filter((userId) => userId !== OWNER));
  expect(messages).toBe(SUBSCRIBERS.length / SUBSCRIBERS_PER_MESSAGE + 1);
});

it('requests the same mails, with the same ids, when a page is repeated', async () => {
  const { next } = await tell(start('web-development'));
  const first = await tell(next[0]!);
  expect(await tell(next[0]!)).toEqual(first);
  expect(first.mails[0]!.detail).toMatchObject({ eventId: 'job-1-1', kind: 'new-job' });
  expect(new Set(first.mails.map(({ id }) => id)).size).toBe(SUBSCRIBERS_PER_MESSAGE - 1);
});

it('starts no second chain of pages when the request of a mail fails', async () => {
  const send = jest.spyOn(platform.app.get(QueueSender), 'send').mockImplementation(async (queue) => {
    if (queue.key === 'deliveries') throw new Error('the queue is down');
  });
  const envelope = start('web-development');
  const context = new MessageContext({ envelope, requestId: 'request-1', queue: 'announcements', receiveCount: 1 });
  await expect(platform.app.get(SubscriberPages).announceTo(envelope.detail, context)).rejects.toThrow(
    'the queue is down',
  );
  expect(new Set(send.mock.calls.map(([queue]) => queue.key))).toEqual(new Set(['deliveries']));
});

it('ends at once when the category has no subscriber', async () => {
  expect(await tell(start('cooking'))).toEqual({ mails: [], next: [] });
});
