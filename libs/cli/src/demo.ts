import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_USERS, type Mail, readMails } from '../../../localstack/embedded';
import { embeddedEndpoints, localSettings } from './local-environment';
import { mintToken } from './local-issuer';

/**
 * `npm run demo`: two lives of a job on a running platform, one approved and one rejected, told as they happen. Every
 * step and every mail must come; the exit code says whether they did.
 */
const settings = localSettings();
const API = process.env.API_URL || `http://127.0.0.1:${settings.appPorts.gateway}`;
const MAIL_STORE = process.env.AWS_ENDPOINT_URL_SES || embeddedEndpoints(settings).ses;
const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const MAIL_TIMEOUT_MS = 30_000;

const startedAt = performance.now();

function tell(sign: string, text: string): void {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(2).padStart(6);
  process.stdout.write(`${seconds} s  ${sign} ${text}\n`);
}

const emailOf = (userId: string): string => {
  const user = DEMO_USERS.find((known) => known.userId === userId);
  if (!user) throw new Error(`${userId} is not a demo user`);
  return user.email;
};

class StepFailed extends Error {}

/** With AUTH_MODE=jwt, as the platform was started, everybody has a token; creating the category takes an admin. */
async function credentialsOf(userId: string): Promise<Record<string, string>> {
  if (process.env.AUTH_MODE !== 'jwt') return { 'x-user-id': userId };
  const roles = userId === OWNER ? ['owner', 'admin'] : ['seeker'];
  return { authorization: `Bearer ${await mintToken(settings.dataDir, userId, roles, 300)}` };
}

async function call<Body>(what: string, method: string, path: string, userId: string, body?: object): Promise<Body> {
  const credentials = await credentialsOf(userId);
  let answer: Response;
  try {
    answer = await fetch(API + path, {
      method,
      headers: { ...credentials, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    throw new StepFailed(`${API} does not answer. Run \`npm start\` in another terminal first.`);
  }
  const text = await answer.text();
  if (!answer.ok) throw new StepFailed(`${what}: ${method} ${path} answered ${answer.status} ${text}`);
  tell('→', what);
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}

/** Waits for the mail about a job that reached this person; `subject` tells it from the others. */
async function expectMail(userId: string, jobId: string, subject: RegExp): Promise<void> {
  const to = emailOf(userId);
  const isIt = (mail: Mail) => mail.to === to && subject.test(mail.subject) && mail.text.includes(jobId);
  const deadline = performance.now() + MAIL_TIMEOUT_MS;
  for (;;) {
    const mail = (await readMails(MAIL_STORE)).find(isIt);
    if (mail) return tell('✉', `${userId} got “${mail.subject}”`);
    if (performance.now() > deadline) {
      throw new StepFailed(
        `No mail to ${userId} with a subject like ${String(subject)} within ${MAIL_TIMEOUT_MS / 1_000} s`,
      );
    }
    await sleep(50);
  }
}

interface Job {
  jobId: string;
  status: string;
}

async function makeCategory(): Promise<string> {
  const name = `Demo ${new Date().toISOString().slice(0, 19)}`;
  const { categoryId } = await call<{ categoryId: string }>(
    `${OWNER} creates the category “${name}”`,
    'POST',
    '/categories',
    OWNER,
    { name },
  );
  await call(`${SEEKER} subscribes to it`, 'PUT', `/categories/${categoryId}/subscription`, SEEKER);
  return categoryId;
}

/** From posting to handing in, with every mail on the way. */
async function bringToSubmission(categoryId: string, name: string): Promise<string> {
  const { jobId } = await call<Job>(`${OWNER} posts “${name}” for 500.00`, 'POST', '/job/owner/create', OWNER, {
    name,
    description: 'Need a scalable REST API for an e-commerce platform',
    categoryId,
    payAmount: 500,
    timeToCompleteSeconds: 604_800,
    expirySeconds: 2_592_000,
  });
  await expectMail(SEEKER, jobId, /^new job/i);
  await call(`${SEEKER} claims it`, 'POST', `/job/seeker/claim/${jobId}`, SEEKER, {
    claimerNotes: '5 years of Node.js',
  });
  await expectMail(OWNER, jobId, /claimed/i);
  await expectMail(SEEKER, jobId, /you claimed/i);
  await call(`${SEEKER} hands in the work`, 'POST', `/job/seeker/submit/${jobId}`, SEEKER, {
    submissionNotes: 'Everything is in the repository',
    deliverableUrl: 'https://example.com/e-commerce-api',
  });
  await expectMail(OWNER, jobId, /submitted/i);
  await expectMail(SEEKER, jobId, /you submitted/i);
  return jobId;
}

async function demo(): Promise<void> {
  tell('·', `A story on ${API}`);
  const categoryId = await makeCategory();

  const approved = await bringToSubmission(categoryId, 'Build REST API for E-commerce');
  await call(`${OWNER} approves`, 'POST', `/job/owner/approve/${approved}`, OWNER, { approvalNotes: 'Great work!' });
  await expectMail(SEEKER, approved, /approved/i);

  const rejected = await bringToSubmission(categoryId, 'Write its documentation');
  await call(`${OWNER} rejects`, 'POST', `/job/owner/reject/${rejected}`, OWNER, {
    rejectionReason: 'Half of it is missing',
  });
  await expectMail(SEEKER, rejected, /rejected/i);

  const { events } = await call<{ events: { 'detail-type': string }[] }>(
    `${OWNER} reads the history`,
    'GET',
    `/job/owner/history/${approved}`,
    OWNER,
  );
  tell('·', `${events.map((event) => event['detail-type']).join(', ')}. All steps done, all mails came.`);
}

demo().catch((error: unknown) => {
  tell('✗', error instanceof StepFailed ? error.message : String(error));
  process.exitCode = 1;
});
