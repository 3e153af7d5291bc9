import { randomBytes, randomUUID } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PrivacyRequestsPage, PrivacyRequestState } from '@freelance/contracts';
import { deadLetterName, QUEUES, resourceName, TABLES } from '@freelance/manifest';
import { searchCloud, waitFor } from '@freelance/testing';
import { opsEnvironment, runOps } from '../../ops/testing/run-ops';
import { exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import type { ClientResponse } from '../rig/client';
import { CATEGORY, OWNER, Rig, SEEKER } from '../rig/rig';

const ADMIN = 'admin-1';
const LEFT = 'items, messages and files with the person after ';
const BEFORE_REPEATS = `${LEFT}the erasure`;
const AFTER_DEAD_LETTERS = `${LEFT}late messages`;
const AFTER_RESTORE = `${LEFT}a restore`;
const VARIABLES = { ERASURE_WAITING_SECONDS: '1', PRIVACY_SCAN_CRON: '* * * * * *', PRIVACY_POLL_SECONDS: '1' };
const WITHIN_MS = 180_000;

/** A person with a secret in every field that the person can write. */
interface Person {
  userId: string;
  secret: string;
  /** As owner, and as claimer of a job of another owner. */
  jobIds: string[];
}

/** Erases a person while a service is down, and then searches everything for the person. */
export const nothingLeft: Proof = {
  name: 'nothing-left',
  promise: 'Nothing of an erased person is left, also after late messages and a restore',
  notices: {
    'keeps-old-claims': BEFORE_REPEATS,
    'mails-the-erased': AFTER_DEAD_LETTERS,
    'forgets-the-erased': AFTER_RESTORE,
  },
  async run(context) {
    const rig = await Rig.start({ jobs: 1, notifications: 1, users: 1, variables: VARIABLES, mutant: context.mutant });
    try {
      return await measure(rig, context);
    } finally {
      await rig.stop();
    }
  },
};

async function measure(rig: Rig, { say }: ProofContext): Promise<Measure[]> {
  const person = await live(rig);
  const { environment } = rig.platform.cloud;
  const search = async (): Promise<string[]> =>
    (await searchCloud(environment, [person.userId, person.secret])).map(({ place, content }) => `${place} ${content}`);
  await rig.drained(60_000);
  const before = await search();
  say(`${before.length} items, messages and files have the person`);
  const jobs = await rowsOf(rig, person);

  const [notifications] = rig.replicas.notifications;
  await notifications!.kill();
  await done(rig.client.post('/api/v1/users/me/erasure', person.userId, { confirm: 'ERASE' }));
  await waitFor(async () => (await erasureOf(rig)).status === 'running', { what: 'the erasure', timeout: WITHIN_MS });
  await waitFor(async () => silentIn(await erasureOf(rig)) === 'notifications', {
    what: 'the other services',
    timeout: WITHIN_MS,
  });
  const withoutOne = await erasureOf(rig);
  say('every service but notifications, which is down, has erased its part');
  await notifications!.start();
  await waitFor(async () => (await erasureOf(rig)).status === 'erased', { what: 'its end', timeout: WITHIN_MS });
  await rig.drained(60_000);
  const after = await search();

  say('late messages about the person come out of the dead letters');
  await sendDeadLetters(rig, person);
  const ops = (...given: string[]) => runOps(opsEnvironment(rig.replicas.gateway[0]!.url), ...given);
  for (const queue of ['deliveries', 'jobEvents']) await ops('dlq', 'redrive', queue, '--yes');
  await rig.drained(60_000);
  const mails = (await rig.platform.mails()).filter(({ text }) => text.includes(`late ${person.secret}`));
  const afterLetters = await search();

  say('rows of a backup are put back');
  for (const row of jobs) await documentsOf(rig).send(new PutCommand({ TableName: jobsTableOf(rig), Item: row }));
  const adopted = await ops('restore', 'adopt', '--yes').catch((error: { stdout?: string }) => error.stdout ?? '');
  await rig.drained(60_000);
  const afterRestore = await search();
  const back = adopted.includes(`jobs: `) ? [] : [`restore adopt: ${adopted.slice(0, 300)}`];

  return [
    exactly('rows of jobs that had the person', jobs.length, person.jobIds.length),
    exactly('erasures that ended without notifications', withoutOne.status === 'erased' ? 1 : 0, 0),
    none(BEFORE_REPEATS, after),
    none(AFTER_DEAD_LETTERS, [...afterLetters, ...mails.map(({ to, subject }) => `mail to ${to}: ${subject}`)]),
    none(AFTER_RESTORE, [...afterRestore, ...back]),
  ];
}

/** Everything that a person can do, with the secret in every text. */
async function live(rig: Rig): Promise<Person> {
  const { client } = rig;
  const userId = `leaver-${randomUUID()}`;
  const secret = `secret${randomBytes(6).toString('hex')}`;
  const text = (what: string): string => `${what} ${secret}`;
  const job = {
    name: text('name'),
    description: text('description'),
    categoryId: CATEGORY,
    payAmount: 5,
    timeToCompleteSeconds: 604_800,
    expirySeconds: 2_592_000,
  };
  const work = {
    submissionNotes: text('submitted'),
    deliverableUrl: `https://example.com/${secret}`,
    additionalFiles: [`${secret}.zip`],
  };
  await done(
    client.put('/api/v1/users/me', userId, {
      name: text('Lea'),
      userType: 'both',
      headline: text('headline'),
      bio: text('bio'),
      links: [`https://example.com/${secret}`],
      skills: [{ name: text('skill'), level: 'expert' }],
      location: { country: 'DE', region: text('region'), city: text('city') },
    }),
  );
  await done(client.post('/api/v1/users/me/email', userId, { email: `${secret}@example.com` }));
  await done(client.put(`/categories/${CATEGORY}/subscription`, userId));

  const create = async (owner: string, fields: object): Promise<string> =>
    (await done(client.post('/job/owner/create', owner, fields))).body.jobId as string;
  const owned = await create(userId, job);
  await done(client.post(`/job/seeker/claim/${owned}`, SEEKER));
  await done(client.post(`/job/seeker/submit/${owned}`, SEEKER, { submissionNotes: 'Done' }));
  await done(client.post(`/job/owner/request-changes/${owned}`, userId, { changes: text('changes') }));
  await done(client.post(`/job/seeker/submit/${owned}`, SEEKER, { submissionNotes: 'Done' }));
  await done(client.post(`/job/owner/approve/${owned}`, userId, { approvalNotes: text('approved') }));
  const listed = await create(userId, job);
  await done(client.post(`/job/owner/update/${listed}`, userId, { name: text('other name') }));
  const foreign = await create(OWNER, { ...job, name: 'Logo', description: 'A logo' });
  await done(client.post(`/job/seeker/claim/${foreign}`, userId, { claimerNotes: text('claimed') }));
  await done(client.post(`/job/seeker/submit/${foreign}`, userId, work));
  await done(client.post(`/job/owner/approve/${foreign}`, OWNER));
  const withdrawn = await create(OWNER, { ...job, name: 'Logo', description: 'A logo' });
  await done(client.post(`/job/seeker/claim/${withdrawn}`, userId, { claimerNotes: text('claimed') }));
  await done(client.post(`/job/seeker/withdraw/${withdrawn}`, userId, { reason: text('withdrawn') }));
  return { userId, secret, jobIds: [owned, listed, foreign, withdrawn] };
}

async function done(answering: Promise<ClientResponse>): Promise<ClientResponse> {
  const answer = await answering;
  if (answer.status < 200 || answer.status > 299) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** The state of the only erasure, as operators see it. */
async function erasureOf(rig: Rig): Promise<PrivacyRequestState> {
  const { requests } = (await rig.client.get('/ops/privacy', ADMIN)).body as unknown as PrivacyRequestsPage;
  return requests[0]!;
}

/** The services that have not answered in this pass. */
const silentIn = ({ parts }: PrivacyRequestState): string =>
  parts
    .filter(({ status }) => status === 'waiting')
    .map(({ app }) => app)
    .join(', ');

const documentsOf = (rig: Rig): DynamoDBDocumentClient => DynamoDBDocumentClient.from(rig.cloud.clients.dynamodb);
const jobsTableOf = (rig: Rig): string => resourceName(rig.platform.cloud.environment, TABLES.jobs);

async function rowsOf(rig: Rig, { jobIds }: Person): Promise<Record<string, unknown>[]> {
  const rows = await Promise.all(
    jobIds.map((jobId) =>
      documentsOf(rig).send(new GetCommand({ TableName: jobsTableOf(rig), Key: { jobId }, ConsistentRead: true })),
    ),
  );
  return rows.flatMap(({ Item }) => (Item ? [Item] : []));
}

/** A mail to the person, one to the other party, and an event whose mail announces a job of the person. */
async function sendDeadLetters(rig: Rig, { userId, secret, jobIds: [jobId] }: Person): Promise<void> {
  const late = `late ${secret}`;
  const job = { sequence: 9, jobId, jobName: late, payAmount: 5, claimId: 'claim-1' };
  const approved = { ...job, approvedAt: '2026-01-15T10:30:00.000Z', approvalNotes: late, automatic: false };
  const mailTo = (recipientId: string, facts: object) =>
    envelope('mail.requested', { eventId: `${jobId}-9`, recipientId, kind: 'approved-to-claimer', facts });
  await sendDeadLetter(rig, 'deliveries', mailTo(userId, { ...approved, ownerId: OWNER, claimerId: userId }));
  await sendDeadLetter(rig, 'deliveries', mailTo(SEEKER, { ...approved, ownerId: userId, claimerId: SEEKER }));
  const event = { ...approved, ownerId: userId, claimerId: SEEKER };
  await sendDeadLetter(rig, 'jobEvents', envelope('job.approved', event));
}

const envelope = (type: string, detail: object): object => ({
  version: '0',
  id: `late-${randomUUID()}`,
  source: type.startsWith('job.') ? 'jobs-service' : 'notifications-service',
  'detail-type': type,
  time: '2026-01-15T10:30:00.000Z',
  detail,
});

async function sendDeadLetter(rig: Rig, queue: 'deliveries' | 'jobEvents', body: object): Promise<void> {
  const name = resourceName(rig.platform.cloud.environment, deadLetterName(QUEUES[queue].name));
  const { sqs } = rig.cloud.clients;
  const QueueUrl = `${rig.platform.cloud.endpoints.snsSqs}/000000000000/${name}`;
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}
