import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Envelope } from '@freelance/contracts';
import { QUEUES } from '@freelance/manifest';
import { Addresses, createEnvelope } from '@freelance/messaging';
import { waitFor } from '@freelance/testing';
import { LedgerRepository } from './delivery/ledger.repository';
import { type NotificationsPlatform, startNotifications } from './testing/notifications-platform';
import { bounceOf } from './testing/ses-events';

/** The mails about a change of the address, from the event of users to SES. */
let platform: NotificationsPlatform;
let users = 0;

beforeAll(async () => {
  platform = await startNotifications({ consuming: true });
});
afterAll(() => platform.stop());

const newUser = () => `user-${++users}`;
const linkTo = (address: string, requestId: string) => ({
  requestId,
  address,
  token: `dXNlcg.secret-of-${requestId}`,
  expiresAt: '2026-01-17T10:00:00.000Z',
});

const requested = (userId: string, requestId: string, sequence = 2): Envelope =>
  eventOf(userId, sequence, 'user.email_change_requested', { requestId });
const changed = (userId: string, requestId: string | null, isRevertible: boolean): Envelope =>
  eventOf(userId, 3, 'user.email_changed', { requestId, isRevertible, change: 'confirmed' });
const eventOf = (userId: string, sequence: number, type: string, detail: object): Envelope =>
  createEnvelope({
    id: `user-${userId}-${sequence}`,
    source: 'users-service',
    type,
    time: new Date('2026-01-16T08:00:00.000Z'),
    detail: { sequence, userId, ...detail },
  });

async function send(queue: 'userEvents' | 'mailEvents', body: object): Promise<void> {
  const QueueUrl = await platform.app.get(Addresses).queueUrl(QUEUES[queue]);
  await platform.app.get(SQSClient).send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}

const mailsTo = async (address: string) =>
  (await platform.mails()).filter(({ destination }) => destination.to.includes(address));
const rowOf = (userId: string, sequence: number) =>
  platform.app.get(LedgerRepository).find({ userId, eventId: `user-${userId}-${sequence}` });
const settled = (userId: string, sequence: number) =>
  waitFor(
    async () => {
      const row = await rowOf(userId, sequence);
      return row && row.status !== 'leased' ? row : undefined;
    },
    { what: 'the mail', timeout: 40_000, interval: 200 },
  );

it('a named address gets the link, in the language of the user and without words that the user chose', async () => {
  const userId = newUser();
  const pendingEmail = linkTo(`new-${userId}@a.test`, 'request-1');
  await platform.addUser({
    userId,
    email: `old-${userId}@a.test`,
    name: 'Buy now at evil.test',
    locale: 'de',
    pendingEmail,
  });
  await send('userEvents', requested(userId, 'request-1'));
  await settled(userId, 2);
  const [mail, ...others] = await mailsTo(pendingEmail.address);
  expect(others).toEqual([]);
  expect(mail!.subject).toBe('Bestätigen Sie Ihre E-Mail-Adresse');
  for (const part of [mail!.body.text, mail!.body.html]) {
    expect(part).toContain(`https://market.test/verify-email/${pendingEmail.token}`);
    expect(part).not.toMatch(/evil|old-/);
  }
  expect(await mailsTo(`old-${userId}@a.test`)).toEqual([]);
});

it('an event that arrives five times causes one mail', async () => {
  const userId = newUser();
  const pendingEmail = linkTo(`five-${userId}@a.test`, 'request-1');
  await platform.addUser({ userId, pendingEmail });
  await Promise.all(Array.from({ length: 5 }, () => send('userEvents', requested(userId, 'request-1'))));
  await settled(userId, 2);
  // A later event, so that the copies were received before.
  await platform.addUser({ userId, pendingEmail: linkTo(`later-${userId}@a.test`, 'request-2') });
  await send('userEvents', requested(userId, 'request-2', 3));
  await settled(userId, 3);
  expect(await mailsTo(pendingEmail.address)).toHaveLength(1);
});

it('a request that was replaced or dropped causes no mail', async () => {
  const [replaced, dropped] = [newUser(), newUser()];
  await platform.addUser({ userId: replaced, email: 'r@a.test', pendingEmail: linkTo('second@a.test', 'request-2') });
  await platform.addUser({ userId: dropped, email: 'd@a.test' });
  for (const userId of [replaced, dropped]) {
    await send('userEvents', requested(userId, 'request-1'));
    expect(await settled(userId, 2)).toMatchObject({ status: 'failed', withheld: 'obsolete' });
  }
  for (const address of ['second@a.test', 'r@a.test', 'd@a.test']) expect(await mailsTo(address)).toEqual([]);
});

it('the previous address gets the link that restores it, and does not learn the new one', async () => {
  const userId = newUser();
  const [first, second] = [
    linkTo(`first-${userId}@a.test`, 'request-1'),
    linkTo(`second-${userId}@a.test`, 'request-2'),
  ];
  await platform.addUser({
    userId,
    email: `new-${userId}@a.test`,
    emailVerified: true,
    previousEmails: [first, second],
  });
  await send('userEvents', changed(userId, 'request-2', true));
  await settled(userId, 3);
  const [mail] = await mailsTo(second.address);
  expect(mail!.subject).toBe('Your e-mail address was changed');
  expect(mail!.body.text).toContain(`https://market.test/revert-email/${second.token}`);
  expect(mail!.body.text).not.toContain(`new-${userId}`);
  for (const address of [first.address, `new-${userId}@a.test`]) expect(await mailsTo(address)).toEqual([]);
});

it('a change that cannot be reverted causes no mail', async () => {
  const userId = newUser();
  await platform.addUser({ userId, email: `only-${userId}@a.test`, emailVerified: true });
  await send('userEvents', changed(userId, null, false));
  await platform.addUser({
    userId,
    email: `only-${userId}@a.test`,
    pendingEmail: linkTo(`p-${userId}@a.test`, 'request-9'),
  });
  await send('userEvents', requested(userId, 'request-9', 4));
  await settled(userId, 4);
  expect(await rowOf(userId, 3)).toBeUndefined();
});

it('a bounce of a named address is recorded, and changes nothing for the user', async () => {
  const userId = newUser();
  const pendingEmail = linkTo(`bounces-${userId}@a.test`, 'request-1');
  const user = { userId, email: `good-${userId}@a.test`, emailVerified: true };
  await platform.addUser({ ...user, pendingEmail });
  await send('userEvents', requested(userId, 'request-1'));
  await settled(userId, 2);
  await send('mailEvents', bounceOf({ userId, eventId: `user-${userId}-2` }));
  await waitFor(async () => (await rowOf(userId, 2))?.bounce, { what: 'the bounce', timeout: 40_000 });
  // The next mail goes to the present address.
  await send('userEvents', eventOf(userId, 5, 'user.created', NEW_USER));
  expect(await settled(userId, 5)).toMatchObject({ status: 'sent', kind: 'welcome' });
  expect(await mailsTo(user.email)).toHaveLength(1);
});

const NEW_USER = {
  email: 'ignored@a.test',
  name: 'Ann',
  userType: 'owner',
  locale: null,
  createdAt: '2026-01-16T08:00:00.000Z',
};

it('an address that nobody has confirmed gets only its own mails', async () => {
  const userId = newUser();
  await platform.addUser({ userId, email: `open-${userId}@a.test`, emailVerified: false });
  await send('userEvents', eventOf(userId, 1, 'user.created', NEW_USER));
  expect(await settled(userId, 1)).toMatchObject({ status: 'sent', kind: 'welcome' });
});
