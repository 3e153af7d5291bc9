import { createFreelanceClient, type FreelanceClient } from '@freelance/client';
import { DEMO_USERS } from '../../localstack/embedded';
import { newPerson } from './demo-new-person';
import { expectMailTo, step, StepFailed, tell } from './demo-steps';
import { askToken } from './identity-provider/ask-token';
import { localSettings, runningPlatform } from './local-environment';

/**
 * `npm run demo`: two jobs on a running platform, one approved and one rejected, and a new person who changes the address and
 * leaves, reported step by step. The exit code is 0 only if every step succeeds and every mail arrives.
 */
const settings = localSettings();
const { api: API } = runningPlatform(settings);
const OWNER = 'owner-123';
const SEEKER = 'seeker-456';

const emailOf = (userId: string): string => {
  const user = DEMO_USERS.find((known) => known.userId === userId);
  if (!user) throw new Error(`${userId} is not a demo user`);
  return user.email;
};

/** If the platform was started with AUTH_MODE=jwt, every user has a token; an admin creates the category. */
async function credentialsOf(userId: string): Promise<Record<string, string>> {
  if (process.env.AUTH_MODE !== 'jwt') return { 'x-user-id': userId };
  const roles = userId === OWNER ? ['owner', 'admin'] : ['seeker'];
  return { authorization: `Bearer ${await askToken(settings.oidcPort, userId, roles)}` };
}

async function clientOf(userId: string): Promise<FreelanceClient> {
  const credentials = await credentialsOf(userId);
  return createFreelanceClient({ baseUrl: API, credentials: () => credentials });
}

/** Waits for the mail to this user about a job; `subject` distinguishes it from other mails. */
async function expectMail(userId: string, jobId: string, subject: RegExp): Promise<void> {
  await expectMailTo(emailOf(userId), userId, (mail) => subject.test(mail.subject) && mail.text.includes(jobId));
}

interface People {
  owner: FreelanceClient;
  seeker: FreelanceClient;
}

async function makeCategory({ owner, seeker }: People): Promise<string> {
  const name = `Demo ${new Date().toISOString().slice(0, 19)}`;
  const creating = owner.POST('/categories', { body: { name } });
  const { categoryId } = await step(`${OWNER} creates the category “${name}”`, creating);
  const params = { path: { categoryId } };
  await step(`${SEEKER} subscribes to it`, seeker.PUT('/categories/{categoryId}/subscription', { params }));
  return categoryId;
}

/** From creation to submission, with every mail in between. */
async function bringToSubmission({ owner, seeker }: People, categoryId: string, name: string): Promise<string> {
  const job = {
    name,
    description: 'Need a scalable REST API for an e-commerce platform',
    categoryId,
    payAmount: 500,
    timeToCompleteSeconds: 604_800,
    expirySeconds: 2_592_000,
  };
  const posting = owner.POST('/job/owner/create', { body: job });
  const { jobId } = await step(`${OWNER} posts “${name}” for 500.00`, posting);
  await expectMail(SEEKER, jobId, /^new job/i);

  const params = { path: { jobId } };
  const claim = { claimerNotes: '5 years of Node.js' };
  await step(`${SEEKER} claims it`, seeker.POST('/job/seeker/claim/{jobId}', { params, body: claim }));
  await expectMail(OWNER, jobId, /claimed/i);
  await expectMail(SEEKER, jobId, /you claimed/i);

  const work = {
    submissionNotes: 'Everything is in the repository',
    deliverableUrl: 'https://example.com/e-commerce-api',
  };
  await step(`${SEEKER} submits the work`, seeker.POST('/job/seeker/submit/{jobId}', { params, body: work }));
  await expectMail(OWNER, jobId, /submitted/i);
  await expectMail(SEEKER, jobId, /you submitted/i);
  return jobId;
}

async function approve({ owner }: People, jobId: string): Promise<void> {
  const init = { params: { path: { jobId } }, body: { approvalNotes: 'Great work!' } };
  await step(`${OWNER} approves`, owner.POST('/job/owner/approve/{jobId}', init));
  await expectMail(SEEKER, jobId, /approved/i);
}

async function reject({ owner }: People, jobId: string): Promise<void> {
  const init = { params: { path: { jobId } }, body: { rejectionReason: 'Half of it is missing' } };
  await step(`${OWNER} rejects`, owner.POST('/job/owner/reject/{jobId}', init));
  await expectMail(SEEKER, jobId, /rejected/i);
}

async function historyOf({ owner }: People, jobId: string): Promise<string[]> {
  const types: string[] = [];
  for await (const event of owner.pages('/job/owner/history/{jobId}', { params: { path: { jobId } } })) {
    types.push(event['detail-type']);
  }
  tell('→', `${OWNER} reads the history`);
  return types;
}

async function demo(): Promise<void> {
  tell('·', `Demo on ${API}`);
  const people = { owner: await clientOf(OWNER), seeker: await clientOf(SEEKER) };
  const categoryId = await makeCategory(people);
  const approved = await bringToSubmission(people, categoryId, 'Build REST API for E-commerce');
  await approve(people, approved);
  await reject(people, await bringToSubmission(people, categoryId, 'Write its documentation'));
  const events = await historyOf(people, approved);
  await newPerson(clientOf);
  tell('·', `${events.join(', ')}. All steps succeeded and all mails arrived.`);
}

demo().catch((error: unknown) => {
  tell('✗', error instanceof StepFailed ? error.message : String(error));
  process.exitCode = 1;
});
