import { Logger } from '@nestjs/common';
import { PoisonMessageError, RetryLaterError } from '@freelance/messaging';
import { BusinessTime } from '@freelance/service';
import { announcementOf } from '../mail/announcement-of';
import type { MailKind } from '../mail/mail-table';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { DeliveryService } from './delivery.service';
import { LEASE_MS, type LedgerKey, type LedgerRow } from './ledger';
import { LedgerRepository } from './ledger.repository';
import type { MailRequested } from './mail-requested';
import { MailNotAcceptedError } from './mailer';
import type { User } from '../user/user-directory';

let platform: NotificationsPlatform;
let requests = 0;

beforeAll(async () => {
  platform = await startNotifications({ consuming: false });
});
afterAll(() => platform.stop());

beforeEach(() => {
  platform.ses.mode = 'open';
  platform.ses.tries = 0;
});

/** A request for a mail to a new user, so that tests are independent. */
async function requested(user: User | undefined, changes: Partial<MailRequested> = {}) {
  const number = ++requests;
  const recipientId = `user-${number}`;
  if (user) await platform.addUser({ userId: recipientId, ...user });
  const request: MailRequested = {
    eventId: `job-${number}-2`,
    recipientId,
    kind: 'claimed-receipt',
    facts: JOB_EVENT_SAMPLES['job.claimed'],
    ...changes,
  };
  return { request, address: `ann-${number}@example.com`, key: { userId: recipientId, eventId: request.eventId } };
}

async function requestedByAnn(changes: Partial<MailRequested> = {}) {
  const email = `ann-${requests + 1}@example.com`;
  return requested({ email, name: 'Ann' }, changes);
}

const EVENT_TIME = '2026-01-16T08:00:00.000Z';
const deliver = (request: MailRequested) =>
  platform.app.get(DeliveryService).deliver(request, { time: EVENT_TIME, requestId: 'request-12345678' });
const lease = (key: LedgerKey, kind: MailKind, leaseId: string, now: Date) =>
  ledger().lease(
    key,
    { kind, eventTime: EVENT_TIME, requestId: 'request-12345678', delayMs: 0, isResent: false },
    leaseId,
    now,
  );
const ledger = () => platform.app.get(LedgerRepository);
const mailsTo = async (address: string) =>
  (await platform.mails()).filter(({ destination }) => destination.to.includes(address));

describe('a mail', () => {
  it('arrives once, as text and HTML, and the ledger records it', async () => {
    const { request, address, key } = await requestedByAnn();
    await deliver(request);

    const [mail, ...more] = await mailsTo(address);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ from: platform.mailFrom, subject: 'You claimed a job: Landing page' });
    expect(mail!.body.text).toContain('Hello Ann,');
    expect(mail!.body.text).toContain(`https://market.test/job/seeker/view/${JOB_EVENT_SAMPLES['job.claimed'].jobId}`);
    expect(mail!.body.html).toContain('<h1>The job is yours</h1>');

    const row = await ledger().find(key);
    expect(row).toMatchObject({
      status: 'sent',
      kind: 'claimed-receipt',
      sesMessageId: expect.any(String),
      attempts: [{ outcome: 'sent', startedAt: expect.any(String), endedAt: expect.any(String) }],
    });
    const aYear = 365 * 24 * 60 * 60;
    const { ttl } = row as LedgerRow & { ttl: number };
    expect(Math.abs(ttl - Date.now() / 1_000 - aYear)).toBeLessThan(60);
  });

  it("has the language and the time zone of the user's row", async () => {
    const { request, address } = await requested({
      email: `ann-${requests + 1}@example.com`,
      name: 'Ann',
      locale: 'de-AT',
      timeZone: 'Europe/Vienna',
    });
    await deliver(request);
    const [mail] = await mailsTo(address);
    expect(mail!.subject).toBe('Sie haben einen Auftrag übernommen: Landing page');
    expect(mail!.body.text).toContain('Guten Tag Ann,');
    expect(mail!.body.text).toContain('Abgabefrist: 17. Jänner 2026, 11:00 MEZ');
    expect(mail!.body.html).toContain('<html lang="de">');
  });

  it.each([
    [5, { zone: 'Europe/Vienna' }],
    ['fr', 'Mars/Olympus'],
  ])('is English and in UTC with the locale %j and the time zone %j', async (locale, timeZone) => {
    const email = `ann-${requests + 1}@example.com`;
    const { request, address } = await requested({ email, name: 'Ann', locale, timeZone });
    await deliver(request);
    const [mail] = await mailsTo(address);
    expect(mail!.subject).toBe('You claimed a job: Landing page');
    expect(mail!.body.text).toContain('Submit by: 17 January 2026, 10:00 UTC');
  });

  it('is sent once when it is requested five times at once', async () => {
    const { request, address, key } = await requestedByAnn();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => deliver(request)));
    for (const outcome of outcomes) {
      const fault: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
      expect(fault === undefined || fault instanceof RetryLaterError).toBe(true);
    }
    // SQS redelivers the messages that arrived too early, or delivers one more copy.
    await deliver(request);
    expect(await mailsTo(address)).toHaveLength(1);
    expect((await ledger().find(key))!.attempts).toHaveLength(1);
  });

  it('is sent once when SES is available again, and the ledger shows every attempt', async () => {
    const { request, address, key } = await requestedByAnn();
    platform.ses.mode = 'down';
    await expect(deliver(request)).rejects.toThrow(MailNotAcceptedError);
    await expect(deliver(request)).rejects.toThrow(MailNotAcceptedError);
    expect(platform.ses.tries).toBe(2);
    expect(await ledger().find(key)).toMatchObject({ status: 'failed', retryable: true });

    platform.ses.mode = 'open';
    await deliver(request);
    expect(await mailsTo(address)).toHaveLength(1);
    const { status, attempts } = (await ledger().find(key))!;
    expect(status).toBe('sent');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'sent']);
    expect(attempts[0]!.error).toContain('answered 503');
  });

  it('with an unknown outcome is sent again: two mails are better than none', async () => {
    const { request, address } = await requestedByAnn();
    platform.ses.mode = 'loses-answers';
    await expect(deliver(request)).rejects.toThrow(MailNotAcceptedError);
    platform.ses.mode = 'open';
    await deliver(request);
    expect(await mailsTo(address)).toHaveLength(2);
  });

  it('that SES refuses is not tried again, and the log says so', async () => {
    const { request, key } = await requestedByAnn();
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    platform.ses.mode = 'refuses';
    await deliver(request);
    await deliver(request);
    expect(platform.ses.tries).toBe(1);
    expect(warn.mock.calls.filter(([, words]) => String(words).startsWith('Notification'))).toEqual([
      [key, 'Notification delivery failed: Refused'],
    ]);
    expect(await ledger().find(key)).toMatchObject({
      status: 'failed',
      retryable: false,
      withheld: 'refused',
      attempts: [{ outcome: 'failed', error: expect.stringContaining('MessageRejected: Message contains a virus') }],
    });
  });

  it('that was sent is not sent again when the write to the ledger fails', async () => {
    const { request, address } = await requestedByAnn();
    const finish = jest.spyOn(ledger(), 'finish').mockRejectedValueOnce(new Error('the database is down'));
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await deliver(request);
    expect(finish).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ eventId: request.eventId }), expect.any(String));
    expect(await mailsTo(address)).toHaveLength(1);
  });
});

describe('the lease of a mail', () => {
  it('keeps others from sending until it ends', async () => {
    const { request, address, key } = await requestedByAnn();
    const leasedAgo = LEASE_MS - 10_000;
    await lease(key, request.kind, 'somebody', new Date(Date.now() - leasedAgo));
    const tooEarly = (await deliver(request).catch((error: unknown) => error)) as RetryLaterError;
    expect(tooEarly).toBeInstanceOf(RetryLaterError);
    expect(tooEarly.delaySeconds).toBeGreaterThanOrEqual(9);
    expect(tooEarly.delaySeconds).toBeLessThanOrEqual(10);
    expect(await mailsTo(address)).toEqual([]);
  });

  it('is held in real time, even when the clock is turned', async () => {
    const { request, key } = await requestedByAnn();
    jest.spyOn(platform.app.get(BusinessTime), 'now').mockReturnValue(new Date(Date.now() + 86_400_000));
    await deliver(request);
    expect(Date.parse((await ledger().find(key))!.leaseUntil)).toBeLessThanOrEqual(Date.now() + LEASE_MS);
  });

  it('is taken over by exactly one consumer once it has expired', async () => {
    const { request, address, key } = await requestedByAnn();
    await lease(key, request.kind, 'somebody who died', new Date(Date.now() - LEASE_MS - 1));
    await Promise.allSettled([deliver(request), deliver(request), deliver(request)]);
    expect(await mailsTo(address)).toHaveLength(1);
    const { status, attempts } = (await ledger().find(key))!;
    expect(status).toBe('sent');
    expect(attempts.map(({ outcome }) => outcome)).toEqual([undefined, 'sent']);
  });

  it('cannot replace the success of another consumer by a failure once it has expired', async () => {
    const { request, key } = await requestedByAnn();
    const lost = await lease(key, request.kind, 'slow', new Date(Date.now() - LEASE_MS - 1));
    await deliver(request);
    await ledger().finish(lost as never, { outcome: 'failed', error: 'late' }, new Date());
    expect(await ledger().find(key)).toMatchObject({ status: 'sent' });
  });

  it('still allows to record a success once it has expired, since the mail was sent', async () => {
    const { request, key } = await requestedByAnn();
    const lost = await lease(key, request.kind, 'slow', new Date(Date.now() - LEASE_MS - 1));
    await lease(key, request.kind, 'other', new Date());
    await ledger().finish(lost as never, { outcome: 'sent', sesMessageId: 'ses-1' }, new Date());
    expect(await ledger().find(key)).toMatchObject({
      status: 'sent',
      attempts: [{ leaseId: 'slow', outcome: 'sent' }, { leaseId: 'other' }],
    });
  });

  it('is recognised by its holder when the answer of the write was lost', async () => {
    const { request, key } = await requestedByAnn();
    const now = new Date();
    const first = await lease(key, request.kind, 'mine', now);
    expect(await lease(key, request.kind, 'mine', now)).toEqual(first);
  });
});

describe('a mail to a user', () => {
  it.each([
    ['is unknown', undefined, 'unknown-user'],
    ['has no address', { name: 'Ann' }, 'invalid-address'],
    ['has an invalid address', { email: 'not-an-address' }, 'invalid-address'],
    ['has an address that is not even text', { email: 42 }, 'invalid-address'],
    ['has an address that hides another', { email: 'ann@example.com\r\nBcc: eve@example.com' }, 'invalid-address'],
  ])('who %s is not retried; log and ledger contain the reason, not the address', async (_why, user, withheld) => {
    const { request, key } = await requested(user);
    const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    await deliver(request);
    await deliver(request);
    expect(warn.mock.calls.filter(([, words]) => String(words).startsWith('Notification'))).toEqual([
      [key, 'Notification delivery failed: Invalid email'],
    ]);
    expect(platform.ses.tries).toBe(0);
    expect(await ledger().find(key)).toMatchObject({
      status: 'failed',
      retryable: false,
      withheld,
      attempts: [{ outcome: 'failed', error: expect.any(String) }],
    });
  });
});

describe('a mail of a category', () => {
  const job = announcementOf(JOB_EVENT_SAMPLES['job.created']).job;

  it('arrives with a link that unsubscribes its recipient', async () => {
    const { request, address } = await requestedByAnn({ kind: 'new-job', facts: job });
    const subscriptions = platform.app.get(SubscriptionRepository);
    await subscriptions.add(job.categoryId, request.recipientId, new Date());
    await deliver(request);

    const [mail] = await mailsTo(address);
    const link = /https:\/\/market\.test(\/unsubscribe\/\S+)/.exec(mail!.body.text)![1]!;
    expect(mail!.body.html).toContain(link);
    const answer = await platform.app.inject({ method: 'POST', url: link });
    expect(answer.statusCode).toBe(200);
    expect(await subscriptions.has(job.categoryId, request.recipientId)).toBe(false);
  });

  it('is not sent when the user has unsubscribed since the request', async () => {
    const { request, address, key } = await requestedByAnn({ kind: 'new-job', facts: job });
    await deliver(request);
    expect(await mailsTo(address)).toEqual([]);
    expect(await ledger().find(key)).toMatchObject({ status: 'failed', retryable: false, withheld: 'unsubscribed' });
  });
});

it('a request from which no mail can be written goes to the dead-letter queue at once', async () => {
  const { request, key } = await requestedByAnn({ facts: { jobName: 'Landing page' } });
  await expect(deliver(request)).rejects.toThrow(PoisonMessageError);
  expect(await ledger().find(key)).toBeUndefined();
});
