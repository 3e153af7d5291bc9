import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, type FreelanceClient } from '@freelance/client';
import { expectMailTo, step, StepFailed, tell } from './demo-steps';

const SHORT_WAIT_MS = 60_000;
const ENDS_WITHIN_MS = 4 * 60_000;
const LOOK_AGAIN_MS = 1_000;

/**
 * A new person signs up, changes the address and leaves. An erasure waits seven days; the demo stays until the end only where
 * `ERASURE_WAITING_SECONDS` makes that short. Without the add-on users there is nothing to show.
 */
export async function newPerson(clientOf: (userId: string) => Promise<FreelanceClient>): Promise<void> {
  const userId = `demo-${Date.now().toString(36)}`;
  const person = await clientOf(userId);
  if (!(await hasUsers(person))) return tell('·', 'The add-on users does not run, so nobody signs up.');
  tell('→', `${userId} signs up`);
  const profile = { name: 'Nora Neu', userType: 'seeker', headline: 'Just looking around', locale: 'en' } as const;
  await step(`${userId} fills in the profile`, person.PUT('/api/v1/users/me', { body: profile }));
  await changeAddress(person, userId);
  await leave(person, userId);
}

/** The first call creates the profile. */
async function hasUsers(person: FreelanceClient): Promise<boolean> {
  try {
    await person.GET('/api/v1/users/me');
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 503) return false;
    throw error;
  }
}

const addressOf = (userId: string): string => `${userId}@example.com`;

async function changeAddress(person: FreelanceClient, userId: string): Promise<void> {
  const email = addressOf(userId);
  await step(`${userId} names the address ${email}`, person.POST('/api/v1/users/me/email', { body: { email } }));
  const mail = await expectMailTo(email, userId, ({ text }) => text.includes('/verify-email/'));
  const token = /\/verify-email\/([\w.-]+)/.exec(mail.text)![1]!;
  await step(`${userId} confirms it with the link`, person.POST('/api/v1/users/verify-email', { body: { token } }));
}

async function leave(person: FreelanceClient, userId: string): Promise<void> {
  const asking = person.POST('/api/v1/users/me/erasure', { body: { confirm: 'ERASE' } });
  const { erasesAt } = await step(`${userId} asks for the erasure`, asking);
  await expectMailTo(addressOf(userId), userId, ({ subject }) => /will be erased/.test(subject));
  if (Date.parse(erasesAt!) - Date.now() > SHORT_WAIT_MS)
    return tell('·', `It waits until ${erasesAt}. ERASURE_WAITING_SECONDS=5 npm start makes that short.`);
  const deadline = Date.now() + ENDS_WITHIN_MS;
  const erasure = async () => (await person.GET('/api/v1/users/me/erasure')).data.status;
  while ((await erasure()) !== 'erased') {
    if (Date.now() > deadline) throw new StepFailed(`${userId} is not erased within ${ENDS_WITHIN_MS / 1_000} s`);
    await sleep(LOOK_AGAIN_MS);
  }
  tell('→', `${userId} is erased in every service`);
  await expectMailTo(addressOf(userId), userId, ({ subject }) => /is erased/.test(subject));
}
