import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditPage, PrivacyRequestsPage, PrivacyRequestState } from '@freelance/contracts';
import { resourceName, type TableKey, TABLES, tableDeclaration } from '@freelance/manifest';
import { Platform, searchCloud, waitFor } from '@freelance/testing';
import { createProvisionClients, tableDefinition } from '@freelance/topology';
import { opsEnvironment, runOpsHere } from './testing/run-ops';

const OWNER = 'owner-123';
const [FIRST, SECOND] = ['seeker-456', 'seeker-457'];

/** An erasure begins after a second, and the services look for their parts each second. */
const PRIVACY = { ERASURE_WAITING_SECONDS: '1', PRIVACY_SCAN_CRON: '* * * * * *', PRIVACY_POLL_SECONDS: '1' };

type Row = Record<string, unknown>;

let platform: Platform;
let clients: ReturnType<typeof createProvisionClients>;
let documents: DynamoDBDocumentClient;
let jobsTable: string;

beforeAll(async () => {
  platform = await Platform.start(PRIVACY);
  clients = createProvisionClients();
  documents = DynamoDBDocumentClient.from(clients.dynamodb);
  jobsTable = resourceName(platform.cloud.environment, TABLES.jobs);
  await call('/categories', undefined, { name: 'Web Development' });
});

afterAll(async () => {
  clients.destroy();
  await platform.stop();
});

const ops = (...given: string[]) => runOpsHere(opsEnvironment(platform.url), ...given);

async function call(path: string, user: string | undefined, body: object, method = 'POST'): Promise<Row> {
  const answer = await fetch(platform.url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(user === undefined ? {} : { 'x-user-id': user }) },
    body: JSON.stringify(body),
  });
  const answered = answer.status === 204 ? {} : ((await answer.json()) as Row);
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answered)}`);
  return answered;
}

async function aListedJob(owner = OWNER): Promise<string> {
  const { jobId } = await call('/job/owner/create', owner, {
    name: 'Logo',
    description: 'A logo',
    categoryId: 'web-development',
    payAmount: 50,
    timeToCompleteSeconds: 86_400,
    expirySeconds: 86_400,
  });
  return jobId as string;
}

const claim = (jobId: string, seeker: string) => call(`/job/seeker/claim/${jobId}`, seeker, {});

async function rowOf(jobId: string, table = jobsTable): Promise<Row> {
  const { Item } = await documents.send(new GetCommand({ TableName: table, Key: { jobId }, ConsistentRead: true }));
  return Item!;
}

const put = (Item: Row, TableName = jobsTable) => documents.send(new PutCommand({ TableName, Item }));

/** The row once all its events are published. */
async function relayed(jobId: string): Promise<Row> {
  let row: Row = {};
  await waitFor(
    async () => {
      row = await rowOf(jobId);
      return Object.keys(row.outbox as Row).length === 0;
    },
    { what: 'a published event' },
  );
  return row;
}

const read = async <Answer>(path: string, user: string): Promise<Answer> =>
  (await (await fetch(platform.url + path, { headers: { 'x-user-id': user } })).json()) as Answer;

/** The only erasure, as operators see it. */
const theErasure = async (): Promise<PrivacyRequestState> =>
  (JSON.parse(await ops('--json', 'privacy', 'list')) as PrivacyRequestsPage).requests.find(
    ({ kind }) => kind === 'erasure',
  )!;

const claimedMails = async (jobId: string) =>
  (await platform.mails()).filter(
    ({ to, text, subject }) => to === platform.emailOf(OWNER) && text.includes(jobId) && /claimed/i.test(subject),
  ).length;

const claimedMailsAre = (jobId: string, count: number) =>
  waitFor(async () => (await claimedMails(jobId)) === count, { what: `${count} mails about claims` });

const claimsOf = async (seeker: string): Promise<string[]> => {
  const answer = await fetch(`${platform.url}/job/seeker/claims`, { headers: { 'x-user-id': seeker } });
  const { claims } = (await answer.json()) as { claims: { jobId: string; status: string }[] };
  return claims.map(({ jobId, status }) => `${jobId} ${status}`);
};

/** An empty table like this one, as a restore under another name makes it. */
async function restoredTable(key: TableKey): Promise<string> {
  const {
    GlobalSecondaryIndexes: _indexes,
    AttributeDefinitions = [],
    ...definition
  } = tableDefinition(platform.cloud.environment, tableDeclaration(key));
  const keyNames = definition.KeySchema.map(({ AttributeName }) => AttributeName);
  const TableName = `${definition.TableName}-restored`;
  await clients.dynamodb.send(
    new CreateTableCommand({
      ...definition,
      AttributeDefinitions: AttributeDefinitions.filter(({ AttributeName }) => keyNames.includes(AttributeName)),
      TableName,
    }),
  );
  return TableName;
}

/** What the audit says about each `restore adopt`, newest first. */
const adoptions = async (): Promise<object[]> =>
  (JSON.parse(await ops('--json', 'audit')) as AuditPage).entries
    .filter(({ action }) => action === 'POST /ops/restores/adopt')
    .map(({ input, counts }) => ({ ...input, ...counts }));

it('adopts rows that were put back in place: everybody gets mail again, and nothing is wrong', async () => {
  const jobId = await aListedJob();
  const before = await relayed(jobId);
  await claim(jobId, FIRST);
  await relayed(jobId);
  await claimedMailsAre(jobId, 1);
  const untouched = await aListedJob();
  await relayed(untouched);
  await put(before);

  await expect(ops('check')).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('job-behind-history') });
  const plan = await ops('restore', 'adopt');
  expect(plan).toContain(`would: the next event of ${jobId} (open) gets number 4`);
  expect(plan).not.toContain(untouched);
  expect(await rowOf(jobId)).toEqual(before);

  const done = await ops('restore', 'adopt', '--yes');
  expect(done).toContain(`the next event of ${jobId} (open) gets number 4`);
  expect(done).toContain('Nothing is wrong');
  expect(await claimsOf(FIRST)).toContain(`${jobId} withdrawn`);

  await claim(jobId, SECOND);
  await claimedMailsAre(jobId, 2);
  await relayed(jobId);
  expect(await ops('check')).toContain('Nothing is wrong');
  const job = await ops('job', jobId);
  for (const line of [/job\.claimed {2}-2 {2}seeker-456/, /restored, open {2}-3/, /job\.claimed {2}-4 {2}seeker-457/]) {
    expect(job).toMatch(line);
  }
  expect(await adoptions()).toEqual([{ table: 'jobs', copied: 0, lifted: 1, written: 0, removed: 0 }]);
});

it('copies the rows of a restored table, lost ones and changed ones, and never twice', async () => {
  const [lost, changed] = [await aListedJob(), await aListedJob()];
  const restored = await restoredTable('jobs');
  for (const jobId of [lost, changed]) await put(await relayed(jobId), restored);
  await claim(changed, FIRST);
  await relayed(changed);
  await claimedMailsAre(changed, 1);
  await documents.send(new DeleteCommand({ TableName: jobsTable, Key: { jobId: lost } }));

  const plan = await ops('restore', 'adopt', '--from', restored);
  expect(plan).toContain(`would: copy 1 row of ${restored}`);
  expect(plan).toContain(`would: replace 1 differing row of ${jobsTable}`);
  expect(await ops('restore', 'adopt', '--from', restored, '--yes')).toContain('Nothing is wrong');

  await claim(changed, SECOND);
  await claim(lost, SECOND);
  await claimedMailsAre(changed, 2);
  await claimedMailsAre(lost, 1);
  await Promise.all([relayed(changed), relayed(lost)]);
  const again = await ops('restore', 'adopt', '--from', restored, '--yes');
  expect(again).toContain('leave 0 equal rows and 2 that were copied before');
  expect(again).toContain('Nothing is wrong');
  expect(await rowOf(changed)).toMatchObject({ status: 'claimed' });
  const [second, first] = await adoptions();
  expect(first).toMatchObject({ table: 'jobs', from: restored, copied: 2, lifted: 2 });
  expect(second).toMatchObject({ table: 'jobs', from: restored, copied: 0, lifted: 0 });
});

it('exports and erases a user while a service is down, and erases the user again after a restore', async () => {
  const userId = `leaver-${randomUUID()}`;
  const jobId = await aListedJob(userId);
  const before = await relayed(jobId);
  await call('/categories/web-development/subscription', userId, {}, 'PUT');
  const claimed = await aListedJob();
  await claim(claimed, userId);
  await call(`/job/seeker/withdraw/${claimed}`, userId, { reason: 'No time' });
  await relayed(claimed);

  const { exportId } = await call('/api/v1/users/me/export', userId, {});
  const exported = await waitFor(
    async () => {
      const found = await read<{ status: string; files: { name: string; url: string }[] }>(
        `/api/v1/users/me/exports/${exportId as string}`,
        userId,
      );
      return found.status === 'ready' ? found : undefined;
    },
    { what: 'the files', timeout: 60_000 },
  );
  const names = exported.files.map(({ name }) => name).sort();
  expect(names).toEqual(['gateway.json', 'jobs.json', 'notifications.json', 'users.json']);
  const files = await Promise.all(exported.files.map(async ({ url }) => (await fetch(url)).text()));
  expect(files.filter((file) => file.includes(jobId))).toHaveLength(1);
  expect(files.filter((file) => file.includes('web-development'))).not.toEqual([]);

  await platform.kill('notifications');
  await call('/api/v1/users/me/erasure', userId, { confirm: 'ERASE' });
  const silent = ({ parts }: PrivacyRequestState) => parts.filter(({ status }) => status === 'waiting');
  await waitFor(
    async () => {
      const erasure = await theErasure();
      return erasure.status === 'running' && silent(erasure).every(({ app }) => app === 'notifications');
    },
    { what: 'the parts of the other services', timeout: 60_000 },
  );
  expect(await rowOf(jobId)).toMatchObject({ name: '[erased]', status: 'cancelled' });
  await platform.restart('notifications');
  await waitFor(async () => (await theErasure()).status === 'erased', { what: 'the end', timeout: 90_000 });
  const { ownerId: pseudonym } = await relayed(jobId);
  expect(pseudonym).toMatch(/^erased-[0-9a-f]{32}$/);
  const traces = async () => (await searchCloud(platform.cloud.environment, [userId])).map(({ place }) => place);
  await waitFor(async () => (await traces()).length === 0, { what: 'no trace of the user', timeout: 30_000 });

  await put(before);
  const plan = await ops('restore', 'adopt');
  expect(plan).toContain('1 with data of erased users, 0 erased again');
  expect(await rowOf(jobId)).toMatchObject({ ownerId: userId, name: 'Logo' });
  const done = await ops('restore', 'adopt', '--yes');
  expect(done).toContain('1 with data of erased users, 1 erased again');
  expect(await rowOf(jobId)).toMatchObject({ ownerId: pseudonym, name: '[erased]', status: 'cancelled' });
  await relayed(jobId);
  expect(await ops('check')).toContain('Nothing is wrong');
  expect(await traces()).toEqual([]);
}, 240_000);

describe('of other tables', () => {
  const adopt = (table: string, ...given: string[]) => ops('restore', 'adopt', table, ...given);

  it('copies lost rows of the history back, and makes the claims agree', async () => {
    const jobId = await aListedJob();
    await claim(jobId, FIRST);
    await relayed(jobId);
    const table = resourceName(platform.cloud.environment, TABLES.jobHistory);
    const Key = { jobId, sequence: 2 };
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    await put(Item!, await restoredTable('jobHistory'));
    await documents.send(new DeleteCommand({ TableName: table, Key }));
    await expect(ops('check')).rejects.toMatchObject({ stdout: expect.stringContaining('job-ahead-of-history') });

    expect(await adopt('jobHistory', '--from', `${table}-restored`)).toContain(
      `would: copy 1 row of ${table}-restored`,
    );
    expect(await adopt('jobHistory', '--from', `${table}-restored`, '--yes')).toContain('Nothing is wrong');
    expect((await documents.send(new GetCommand({ TableName: table, Key }))).Item).toEqual(Item);
    expect(await adopt('jobHistory', '--from', `${table}-restored`)).toContain('leave 1 equal row');
  });

  it('copies lost subscriptions back, except those that the users ended since', async () => {
    const table = resourceName(platform.cloud.environment, TABLES.subscriptions);
    const restored = await restoredTable('subscriptions');
    const keysOf = (userId: string) => ({ categoryId: 'web-development', userId });
    for (const user of [FIRST, SECOND]) {
      await call('/categories/web-development/subscription', user, {}, 'PUT');
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key: keysOf(user) }));
      await put(Item!, restored);
    }
    await call('/categories/web-development/subscription', FIRST, {}, 'DELETE');
    await documents.send(new DeleteCommand({ TableName: table, Key: keysOf(SECOND) }));

    const done = await adopt('subscriptions', '--from', restored, '--yes');
    expect(done).toContain(`copy 1 row of ${restored}`);
    expect(done).toContain('leave out 1 subscription that the users ended since');
    const found = async (user: string) =>
      (await documents.send(new GetCommand({ TableName: table, Key: keysOf(user), ConsistentRead: true }))).Item;
    expect(await found(FIRST)).toBeUndefined();
    expect(await found(SECOND)).toBeDefined();
  });

  it('refuses tables that are never put back, and says what to do', async () => {
    for (const [table, advice] of [
      ['claims', 'npm run ops -- rebuild claims --remove-surplus --yes'],
      ['users', 'belongs to the system that manages users'],
      ['gateway', 'Do not restore it'],
    ] as const) {
      await expect(adopt(table, '--yes')).rejects.toThrow(advice);
    }
    await expect(adopt('categories', '--job', 'job-1')).rejects.toThrow('--job is for JobsTable only');
  });
});

it('prints the steps of a restore with the names of the tables', async () => {
  const at = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 60_000).toISOString();
  const plan = await ops('restore', 'plan', '--at', at);
  expect(plan).toContain(`--source-table-name ${jobsTable} --target-table-name ${jobsTable}-restored`);
  expect(plan).toContain(`--restore-date-time ${at}`);
  await expect(ops('restore', 'plan')).rejects.toThrow('--at');
});
