import { randomBytes, randomUUID } from 'node:crypto';
import type { AuditEntry, RequestedPart } from '@freelance/contracts';
import { PrivacyParts } from '@freelance/privacy';
import { searchCloud, startTestCloud, type TestCloud } from '@freelance/testing';
import { DynamoAuditRepository } from '../operate/dynamo-audit.repository';
import { DynamoSessionRepository } from '../sessions/dynamo-session.repository';
import type { Session } from '../sessions/session';
import { RunningGateway } from '../testing/running-gateway';
import { PrivacyRequests } from './privacy-requests';

let cloud: TestCloud;
let gateway: RunningGateway;
beforeAll(async () => {
  cloud = await startTestCloud();
  gateway = await RunningGateway.start({
    ENVIRONMENT: cloud.environment,
    AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
  });
});
afterAll(async () => {
  await gateway.stop();
  await cloud.stop();
});

const NOW = '2026-03-01T12:00:00.000Z';
const aSession = (sessionUserId: string, overrides: Partial<Session> = {}): Session => ({
  key: `session#${randomUUID()}`,
  sessionId: randomUUID(),
  sessionUserId,
  provider: 'people',
  roles: ['owner'],
  name: `Name of ${sessionUserId}`,
  agent: 'Firefox',
  createdAt: NOW,
  lastSeenAt: NOW,
  endsAt: NOW,
  confirmedUntil: 0,
  ttl: 4_000_000_000,
  ...overrides,
});
const anEntry = (overrides: Partial<AuditEntry>): AuditEntry => ({
  at: NOW,
  operator: 'admin-1',
  action: 'POST /ops/mails/resend',
  input: {},
  outcome: 'done',
  result: [],
  requestId: randomUUID(),
  clientAddress: '127.0.0.1',
  ...overrides,
});

/** A user with two sessions, one with a session at the provider, who is in the audit as operator and as subject. */
async function aLeaver(): Promise<RequestedPart & { pseudonym: string }> {
  const userId = `leaver-${randomUUID()}`;
  const [sessions, audit] = [gateway.app.get(DynamoSessionRepository), gateway.app.get(DynamoAuditRepository)];
  await sessions.create(aSession(userId));
  await sessions.create(aSession(userId, { providerSessionId: randomUUID() }));
  await audit.begin(anEntry({ operator: userId }));
  await audit.begin(anEntry({ input: { user: userId }, result: [`Sent the mail to ${userId}, again`] }));
  const pseudonym = `erased-${randomBytes(16).toString('hex')}`;
  return { kind: 'erasure', userId, requestId: randomUUID(), pseudonym, pass: 1 };
}
const tracesOf = async (userId: string) => (await searchCloud(cloud.environment, [userId])).map(({ place }) => place);
const erase = (part: Awaited<ReturnType<typeof aLeaver>>) => gateway.app.get(PrivacyParts).erase(part);

it('the erasure of a user ends the sessions and leaves the audit under the pseudonym', async () => {
  const leaver = await aLeaver();
  const other = await aLeaver();
  const places = ['table/AuditTable', 'table/AuditTable', 'table/GatewayTable', 'table/GatewayTable'];
  expect((await tracesOf(leaver.userId)).sort()).toEqual(places);
  const first = await erase(leaver);
  expect(first).toMatchObject({ app: 'gateway', kind: 'erasure', found: 4, erased: 4 });
  expect(first.kept[0]).toEqual({
    what: 'Changes by and about the user',
    count: 2,
    basis: 'Record of what operators did',
    until: null,
  });
  expect(await tracesOf(leaver.userId)).toEqual([]);
  expect((await tracesOf(leaver.pseudonym)).sort()).toEqual([
    'table/AuditTable',
    'table/AuditTable',
    'table/GatewayErasedTable',
  ]);
  expect((await tracesOf(other.userId)).sort()).toEqual(places);
  const second = await erase({ ...leaver, pass: 2 });
  expect(second).toMatchObject({ found: 0, erased: 0 });
  expect(second.kept[0]!.count).toBe(2);
});

it('asks the users service for its parts, does them and answers', async () => {
  const { users } = gateway;
  const leaver = await aLeaver();
  const exported: RequestedPart = { kind: 'export', requestId: randomUUID(), userId: leaver.userId, pass: 0 };
  users.behave = ({ method }, response) => {
    if (method === 'POST') return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ parts: [exported, leaver] }));
  };
  users.seen.length = 0;
  await gateway.app.get(PrivacyRequests).round();
  expect(users.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /internal/privacy/parts?app=gateway',
    'POST /internal/privacy/parts',
    'POST /internal/privacy/parts',
  ]);
  const answers = users.seen.slice(1).map(({ body }) => JSON.parse(body.toString()) as object);
  expect(answers).toEqual([
    { requestId: exported.requestId, kind: 'export', app: 'gateway', pass: 0, found: 2, erased: 0, kept: [] },
    expect.objectContaining({ requestId: leaver.requestId, kind: 'erasure', pass: 1, found: 4, erased: 4 }),
  ]);
  expect(await tracesOf(leaver.userId)).toEqual([]);
  expect(await tracesOf(exported.requestId)).toEqual([]);
});

it('waits for the next round when the users service does not answer', async () => {
  gateway.users.behave = (_, response) => void response.destroy();
  await expect(gateway.app.get(PrivacyRequests).round()).resolves.toBeUndefined();
});
