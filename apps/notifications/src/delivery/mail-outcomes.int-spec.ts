import { Logger } from '@nestjs/common';
import { announcementOf } from '../mail/announcement-of';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { USER_EVENT_SAMPLES } from '../testing/user-events';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { DeliveryService } from './delivery.service';
import { LedgerRepository } from './ledger.repository';
import type { MailRequested } from './mail-requested';
import { mailDelaySeconds, mailsTotal, mailTriesTotal } from './metrics';

/** Each outcome of a mail: its line, its count and its row. */
let platform: NotificationsPlatform;
let lines: Record<string, unknown>[];
let levels: string[];
let requests = 0;

beforeAll(async () => {
  platform = await startNotifications({ consuming: false });
});
afterAll(() => platform.stop());
beforeEach(() => {
  platform.ses.mode = 'open';
  lines = [];
  levels = [];
  mailsTotal.reset();
  mailTriesTotal.reset();
  mailDelaySeconds.reset();
  for (const level of ['log', 'warn', 'error'] as const) {
    jest.spyOn(Logger.prototype, level).mockImplementation((...[fields, words]: unknown[]) => {
      if (words !== 'mail') return;
      lines.push(fields as Record<string, unknown>);
      levels.push(level);
    });
  }
});

const EVENT = { time: '2026-01-16T08:00:00.000Z', requestId: 'request-12345678' };

async function requested(user?: object, changes: Partial<MailRequested> = {}): Promise<MailRequested> {
  const recipientId = `reader-${++requests}`;
  if (user) await platform.addUser({ userId: recipientId, ...user });
  const { jobId } = JOB_EVENT_SAMPLES['job.claimed'];
  const facts = JOB_EVENT_SAMPLES['job.claimed'];
  return { eventId: `${jobId}-2`, recipientId, kind: 'claimed-receipt', facts, ...changes };
}

const deliver = (request: MailRequested, event = EVENT) => platform.app.get(DeliveryService).deliver(request, event);
const rowOf = ({ recipientId: userId, eventId }: MailRequested) =>
  platform.app.get(LedgerRepository).find({ userId, eventId });
const counts = async () =>
  Object.fromEntries((await mailsTotal.get()).values.map(({ labels, value }) => [labels.outcome, value]));
const tries = async () =>
  Object.fromEntries((await mailTriesTotal.get()).values.map(({ labels, value }) => [labels.error_type, value]));

it('sent: with the id of SES and the time since the event', async () => {
  const request = await requested({ email: 'ann@example.com' });
  await deliver(request, { ...EVENT, time: new Date(Date.now() - 5_000).toISOString() });
  expect(levels).toEqual(['log']);
  expect(lines[0]).toMatchObject({
    kind: 'claimed-receipt',
    userId: request.recipientId,
    jobId: JOB_EVENT_SAMPLES['job.claimed'].jobId,
    eventId: request.eventId,
    queue: 'deliveries',
    attempt: 1,
    outcome: 'sent',
    sesMessageId: expect.any(String),
    ms: expect.any(Number),
  });
  const { delayMs } = lines[0] as { delayMs: number };
  expect(delayMs).toBeGreaterThanOrEqual(5_000);
  expect(delayMs).toBeLessThan(15_000);
  expect(await counts()).toEqual({ sent: 1 });
  expect(await tries()).toEqual({ '': 1 });
  const sum = (await mailDelaySeconds.get()).values.find(({ metricName }) => metricName?.endsWith('_sum'))!.value;
  expect(sum).toBeCloseTo(delayMs / 1_000, 2);
});

it('failed: tried again later, with the error of SES', async () => {
  platform.ses.mode = 'down';
  const request = await requested({ email: 'ann@example.com' });
  await expect(deliver(request)).rejects.toThrow('answered 503');
  await expect(deliver(request)).rejects.toThrow();
  expect(levels).toEqual(['warn', 'warn']);
  expect(lines).toMatchObject([
    { outcome: 'failed', attempt: 1, error: expect.stringContaining('SES SendRawEmail: answered 503') },
    { outcome: 'failed', attempt: 2 },
  ]);
  expect(await counts()).toEqual({ failed: 2 });
  expect(await tries()).toEqual({ server_error: 2 });
});

it.each<[string, string, object | undefined, Partial<MailRequested>]>([
  ['unknown-user', 'warn', undefined, {}],
  ['invalid-address', 'warn', { email: 'nowhere' }, {}],
  [
    'unsubscribed',
    'log',
    { email: 'ann@example.com' },
    { kind: 'new-job', facts: announcementOf(JOB_EVENT_SAMPLES['job.created']).job },
  ],
  ['unverified', 'log', { email: 'ann@example.com', emailVerified: false }, {}],
  [
    'obsolete',
    'log',
    { email: 'ann@example.com', pendingEmail: { requestId: 'another', address: 'b@example.com' } },
    { kind: 'email-verify', facts: USER_EVENT_SAMPLES['user.email_change_requested'] },
  ],
])('%s: without a call of SES; the row says so', async (outcome, level, user, changes) => {
  const request = await requested(user, changes);
  await deliver(request);
  expect(levels).toEqual([level]);
  expect(lines[0]).toMatchObject({ outcome, attempt: 1, error: expect.any(String) });
  expect(await counts()).toEqual({ [outcome]: 1 });
  expect(await tries()).toEqual({});
  expect(await rowOf(request)).toMatchObject({ status: 'failed', retryable: false, withheld: outcome });
});

it('refused: by SES, which is not called again', async () => {
  platform.ses.mode = 'refuses';
  const request = await requested({ email: 'ann@example.com' });
  await deliver(request);
  expect(lines[0]).toMatchObject({ outcome: 'refused', error: expect.stringContaining('virus') });
  expect(await counts()).toEqual({ refused: 1 });
  expect(await tries()).toEqual({ MessageRejected: 1 });
  expect(await rowOf(request)).toMatchObject({ withheld: 'refused' });
});

it('repeat: of a mail that was sent, and of one that was withheld', async () => {
  for (const user of [{ email: 'ann@example.com' }, undefined]) {
    const request = await requested(user);
    await deliver(request);
    await deliver(request);
  }
  expect(lines.map(({ outcome }) => outcome)).toEqual(['sent', 'repeat', 'unknown-user', 'repeat']);
  expect(levels).toEqual(['log', 'log', 'warn', 'log']);
  expect(lines[1]).not.toHaveProperty('conflict');
  expect(await counts()).toEqual({ sent: 1, 'unknown-user': 1, repeat: 2 });
});

it('repeat with a conflict: the mail of another event with the same id', async () => {
  const request = await requested({ email: 'ann@example.com' });
  await deliver(request);
  await deliver(request, { ...EVENT, time: '2026-01-16T08:10:00.000Z' });
  expect(levels).toEqual(['log', 'warn']);
  expect(lines[1]).toMatchObject({
    outcome: 'repeat',
    conflict: true,
    error: expect.stringContaining('an event of 2026-01-16T08:00:00.000Z with this id'),
  });
  expect(await rowOf(request)).toMatchObject({ eventTime: EVENT.time, attempts: [{ outcome: 'sent' }] });
});
