import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Platform, waitFor } from '@freelance/testing';
import { OpsClient } from './ops-client';
import { followLogs, lineText } from './tail';
import { opsEnvironment, runOpsHere } from './testing/run-ops';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';

type Body = Record<string, unknown>;

let platform: Platform;
let logFolder: string;
let jobId: string;

const ops = (...given: string[]) => runOpsHere(opsEnvironment(platform.url), ...given);
const opsJson = async <Answer>(...given: string[]): Promise<Answer> =>
  JSON.parse(await ops('--json', ...given)) as Answer;

async function call(path: string, user: string | undefined, body: Body): Promise<Body> {
  const answer = await fetch(platform.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'request-of-this-test',
      ...(user === undefined ? {} : { 'x-user-id': user }),
    },
    body: JSON.stringify(body),
  });
  const answered = (await answer.json()) as Body;
  if (!answer.ok) throw new Error(`POST ${path} answered ${answer.status}: ${JSON.stringify(answered)}`);
  return answered;
}

const claimedMails = async () =>
  (await platform.mails()).filter(({ to, subject }) => to === platform.emailOf(OWNER) && /claimed/i.test(subject))
    .length;

/** How often the request of the owner's mail about the claim was handled. */
const handledRequests = (): number =>
  platform
    .logOf('notifications')
    .split('\n')
    .filter(
      (line) =>
        /"msg":"message"/.test(line) && [`"mail.requested"`, `${jobId}-2`, OWNER].every((text) => line.includes(text)),
    ).length;

/** Its mail is sent after the event was published. */
const isPublished = () => waitFor(async () => (await claimedMails()) === 1, { what: 'the mail about the claim' });
async function aListedJob(): Promise<string> {
  const created = await call('/job/owner/create', OWNER, {
    name: 'Logo',
    description: 'A logo',
    categoryId: 'web-development',
    payAmount: 50,
    timeToCompleteSeconds: 600,
    expirySeconds: 86_400,
  });
  return created.jobId as string;
}

async function aClaimedJob(): Promise<string> {
  const claimed = await aListedJob();
  await call(`/job/seeker/claim/${claimed}`, SEEKER, {});
  return claimed;
}

beforeAll(async () => {
  logFolder = await mkdtemp(join(tmpdir(), 'logs-'));
  platform = await Platform.start({ LOG_FOLDER: logFolder });
  await call('/categories', undefined, { name: 'Web Development' });
  jobId = await aClaimedJob();
  await isPublished();
});

afterAll(async () => {
  await platform.stop();
  await rm(logFolder, { recursive: true });
});

it('shows a job: what it is, who must act, what time does, and its events', async () => {
  let text = '';
  // A process tells when it scanned with its next heartbeat.
  await waitFor(async () => (text = await ops('job', jobId)).includes('✓ last one'), {
    what: 'the last scan',
    timeout: 60_000,
  });
  for (const line of [
    new RegExp(`^${jobId} {2}"Logo" {2}CLAIMED, version 2 {3}owner ${OWNER} {3}claimer ${SEEKER} .* 50\\.00`, 'm'),
    new RegExp(`^next {2}${SEEKER} can submit until .* else TIMEDOUT`, 'm'),
    /^time {2}deadline .* \(in \d/m,
    /^ {6}waits on JobTimeoutQueue ✓ until .* \(the queue has 1 delayed, 0 waiting, 0 dead letters\)$/m,
    /^ {6}scan behind it \S+ ✓ last one \S+.* ago$/m,
    /job\.created {2}-1 {2}owner-123 {2}request request-of-this-test {2}relayed \+\d+ ms → 0 mails new-job/,
    /job\.claimed {2}-2 {2}seeker-456 {2}request request-of-this-test {2}relayed \+\d+ ms\n {2}claimed-/,
    /^ {2}claimed-to-owner {2}owner-123 {2}SENT {2}\S+ \(try 1, \d+ ms after the event\)$/m,
  ]) {
    expect(text).toMatch(line);
  }
});

it('shows refused commands between the events', async () => {
  await expect(call(`/job/seeker/claim/${jobId}`, 'seeker-460', {})).rejects.toThrow('409');
  await waitFor(async () => (await ops('job', jobId)).includes('refused'), { what: 'the line of the refused command' });
  const lines = (await ops('job', jobId)).split('\n');
  const refused = lines.findIndex((line) =>
    /refused: claim by seeker-460, 409 JOB_NOT_AVAILABLE, request request-of-this-test$/.test(line),
  );
  expect(refused).toBeGreaterThan(lines.findIndex((line) => line.includes('job.claimed')));
  expect(lines.filter((line) => line.includes('refused'))).toHaveLength(1);
});

it('shows the state from the tables when the logs cannot be read, and says so in one line', async () => {
  const withoutLogs = await platform.startReplica('gateway', { variables: { LOG_FOLDER: '' } });
  const text = await runOpsHere(opsEnvironment(withoutLogs.url), 'job', jobId);
  expect(text).toMatch(/job\.claimed {2}-2 {2}seeker-456 {2}request request-of-this-test {2}published/);
  expect(text.split('\n').filter((line) => line.includes('the logs cannot be read'))).toHaveLength(1);
});

it('finds the job by its claim, its event and its users', async () => {
  const { job } = await opsJson<{ job: { claim: { claimId: string } } }>('job', jobId);
  expect(await opsJson('job', job.claim.claimId)).toMatchObject({ jobId, job: { claim: job.claim } });
  expect(await opsJson('job', `${jobId}-2`)).toMatchObject({ jobId });
  expect(await ops('job', '--user', OWNER)).toContain(`owner  ${jobId}  claimed`);
  expect(await ops('job', '--user', SEEKER)).toContain(`claimer  ${jobId}  active`);
  expect(await ops('job', '--status', 'claimed')).toMatch(
    new RegExp(`Z {2}${OWNER} {2}${jobId} {2}claimed {2}50.00 {2}Logo$`, 'm'),
  );
  expect(await ops('job', '--status', 'open')).toBe('No job is like this\n');
  expect(await opsJson('job', '--category', 'web-development')).toMatchObject({ jobs: [{ jobId, as: null }] });
  expect(await opsJson('job', '--category', 'writing', '--status', 'claimed')).toMatchObject({ jobs: [] });
  await expect(ops('job', 'claim-of-nobody')).rejects.toThrow('No job, claim or event has the id claim-of-nobody');
  await expect(ops('job', 'job-00000000-0000-4000-8000-000000000000')).rejects.toThrow('Job not found');
});

it('lists the jobs that another policy would move', async () => {
  expect(await ops('policy', 'try', '--auto-approve-after', '7d')).toContain('1 job read: 0 would move');
  const reminders = await ops('policy', 'try', '--reminders', '5m');
  expect(reminders).toContain(`${jobId}  claimed`);
  await expect(ops('policy', 'try', '--reminders', 'soon')).rejects.toThrow('Give a duration');
});

it('reports a day exactly', async () => {
  const day = new Date().toISOString().slice(0, 10);
  expect(await opsJson('report', '--day', day)).toMatchObject({
    created: 1,
    createdByCategory: { 'web-development': 1 },
    activeOwners: 1,
    activeSeekers: 1,
    completionRate: null,
  });
  expect(await opsJson('report', '--day', '2020-01-01')).toMatchObject({ created: 0, activeOwners: 0 });
});

it('publishes an event again, and sends no mail twice', async () => {
  await waitFor(async () => (await claimedMails()) === 1, { what: 'the mail about the claim' });
  expect(await ops('replay', `${jobId}-2`)).toContain(`would: publish job.claimed ${jobId}-2`);
  expect(await ops('replay', `${jobId}-2`, '--yes')).toContain(`published job.claimed ${jobId}-2`);
  await waitFor(() => handledRequests() === 2, { what: 'the second request of the mail' });
  expect(await claimedMails()).toBe(1);
  await expect(ops('replay', `${jobId}-9`)).rejects.toThrow(`No event ${jobId}-9 exists`);
});

it('scans now', async () => {
  expect(await ops('scan')).toMatch(/expiry: \d+ jobs due by .*\ntimeout: \d+ jobs due by /);
});

describe('mails', () => {
  it('are explained for each recipient of a job', async () => {
    const text = await ops('mail', '--job', jobId);
    expect(text).toMatch(/owner-123 {2}claimed-to-owner {2}SENT/);
    expect(text).toMatch(/seeker-456 {2}claimed-receipt {2}SENT/);
    expect(text).toMatch(/try 1 {2}.* {2}sent {2}\d+ ms after the event {2}request request-of-this-test/);
  });

  it('are explained to a user who should get none', async () => {
    expect(await ops('mail', 'seeker-457', '--job', jobId)).toMatch(/new-job {2}NEVER-SUBSCRIBED/);
  });

  it('never show an address', async () => {
    const shown = [await ops('mail', OWNER), await ops('--json', 'mail', OWNER, '--job', jobId)];
    expect(shown.join('\n')).not.toContain('@');
  });

  it('are sent again once per command, and the audit says by whom', async () => {
    expect(await ops('resend', `${jobId}-2`, OWNER)).toContain('Nothing was changed');
    await ops('resend', `${jobId}-2`, OWNER, '--yes');
    await waitFor(async () => (await claimedMails()) === 2, { what: 'the second mail' });
    expect(await ops('mail', OWNER, '--job', jobId)).toContain('resent by an operator');
    expect(await ops('audit')).toMatch(/admin-1 {2}POST \/ops\/mails\/resend {2}done/);
  });

  it('are not sent again about an unknown event, or to a user whom the event does not concern', async () => {
    await expect(ops('resend', `${jobId}-9`, OWNER)).rejects.toThrow(`The history has no event ${jobId}-9`);
    await expect(ops('resend', `${jobId}-2`, 'seeker-459', '--yes')).rejects.toThrow();
  });
});

it('explains the mails about the account of a user, and sends them again', async () => {
  const [user, email] = ['quinn', 'quinn@example.com'];
  const received = async () => (await platform.mails()).filter(({ to }) => to === email);
  const receives = (count: number) =>
    waitFor(async () => (await received()).length === count, { what: `mail ${count}` });
  await call('/api/v1/users/me/email', user, { email });
  await receives(1);
  // The profile was created before the user had an address.
  expect(await ops('mail', user)).toMatch(/ {2}user\.created {2}user-quinn-1\n {2}quinn {2}no mail {2}NO-MAIL/);
  await ops('resend', 'user-quinn-2', user, '--yes');
  await receives(2);
  const token = /https?:\S+\/(\S+)/.exec((await received())[0]!.text)![1];
  const verified = await fetch(`${platform.url}/api/v1/users/verify-email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  expect(verified.ok).toBe(true);
  await waitFor(async () => (await ops('mail', user)).includes('ops replay user-quinn-1'), { what: 'the advice' });
  expect(await ops('replay', 'user-quinn-1', '--yes')).toContain('published user.created user-quinn-1');
  await receives(3);
  await waitFor(async () => / {2}quinn {2}welcome {2}SENT/.test(await ops('mail', user)), { what: 'the verdict' });
  expect(await ops('mail', user)).not.toContain('@');
  await expect(ops('replay', 'user-quinn-9')).rejects.toThrow('No event user-quinn-9 is known');
  await expect(ops('resend', 'user-quinn-9', user)).rejects.toThrow('ops -- mail quinn');
  // The events of users are not in the history of jobs.
  expect(await ops('check')).not.toContain('quinn');
});

describe('the logs', () => {
  /** What `tail` prints until a line matches. */
  async function tailed(query: Parameters<typeof followLogs>[1], last: RegExp): Promise<string[]> {
    const client = await OpsClient.for({ url: platform.url, token: '' });
    const printed: string[] = [];
    for await (const line of followLogs(client, query, AbortSignal.timeout(30_000))) {
      printed.push(lineText(line));
      if (last.test(printed.at(-1)!)) break;
    }
    return printed;
  }

  it('follow one job through all services, each line once', async () => {
    const ofNow = await aClaimedJob();
    await waitFor(async () => (await ops('mail', '--job', ofNow)).match(/SENT/g)?.length === 2, { what: 'its mails' });
    const following = tailed({ jobId: ofNow, level: 'info' }, /gateway +request .*errorCode=JOB_NOT_AVAILABLE/);
    await expect(call(`/job/seeker/claim/${ofNow}`, 'seeker-457', {})).rejects.toThrow('409');
    const printed = await following;
    for (const unit of ['gateway +request', 'jobs +relay', 'notifications +message', 'notifications +mail']) {
      expect(printed.join('\n')).toMatch(new RegExp(`^[\\d:.]+ info +${unit} .*${ofNow}`, 'm'));
    }
    expect(new Set(printed).size).toBe(printed.length);
    // Units that end in the same millisecond have no order.
    const times = printed.map((line) => line.split(' ')[0]);
    expect(times).toEqual(times.toSorted());
  });

  it('follow one user, from a level on, and not the operator who reads', async () => {
    await aClaimedJob();
    await tailed({ userId: OWNER, level: 'info' }, /kind=POST \/job\/owner\/create/);
    await ops('resend', `${jobId}-2`, OWNER);
    const ofAdmin = await tailed({ userId: 'admin-1', level: 'info' }, /kind=POST \/ops\/mails\/resend/);
    expect(ofAdmin.filter((line) => line.includes('GET /ops/logs'))).toEqual([]);
    // The mail to a user who does not exist is a warning.
    await call(`/job/seeker/claim/${await aListedJob()}`, 'seeker-without-address', {});
    const warnings = await tailed({ level: 'warn' }, /WARN +notifications +mail .*outcome=unknown-user/);
    const found = await fetch(`${platform.url}/ops/logs?unit=mail&outcome=unknown-user&kind=claimed-receipt`, {
      headers: { 'x-user-id': 'admin-1' },
    });
    expect(await found.json()).toMatchObject({ lines: [{ msg: 'mail', userId: 'seeker-without-address' }] });
    expect(warnings.filter((line) => !/^[\d:.]+ (WARN|ERROR|FATAL)/.test(line))).toEqual([]);
  });

  it('say what a request caused, from HTTP to mail', async () => {
    const text = await ops('request', 'request-of-this-test');
    expect(text).toMatch(/gateway {2}request POST \/job\/seeker\/claim\/:jobId {2}ok/);
    expect(text).toMatch(/notifications {2}mail claimed-to-owner deliveries {2}sent/);
  });
});
