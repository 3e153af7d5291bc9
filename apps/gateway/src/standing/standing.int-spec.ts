import type { ErrorBody } from '@freelance/contracts';
import { ROUTES } from '../routes';
import { AS_OWNER, RunningGateway } from '../testing/running-gateway';
import { TokenIssuer } from '../testing/token-issuer';
import { UpstreamStub } from '../testing/upstream-stub';
import { STANDINGS } from './standing';

/** What a user who is suspended or leaves may still call: contract-people, 2.1. */
const STILL_ALLOWED = [
  'GET /categories',
  'GET /categories/:categoryId',
  'PUT /categories/:categoryId/subscription',
  'DELETE /categories/:categoryId/subscription',
  'GET /subscriptions',
  'GET /api/v1/users/me',
  'PUT /api/v1/users/me',
  'POST /api/v1/users/me/export',
  'GET /api/v1/users/me/exports',
  'GET /api/v1/users/me/exports/:exportId',
  'POST /api/v1/users/me/erasure',
  'GET /api/v1/users/me/erasure',
  'DELETE /api/v1/users/me/erasure',
  'GET /api/v1/users/:userId',
  'POST /api/v1/reports',
  'POST /api/v1/users/me/email',
  'DELETE /api/v1/users/me/email',
  'POST /api/v1/users/verify-email',
  'POST /api/v1/users/revert-email',
  'GET /verify-email/:token',
  'POST /verify-email/:token',
  'GET /revert-email/:token',
  'POST /revert-email/:token',
  'GET /unsubscribe/:token',
  'POST /unsubscribe/:token',
  'GET /job/owner/view/:jobId',
  'GET /job/owner/history/:jobId',
  'POST /job/owner/approve/:jobId',
  'POST /job/owner/reject/:jobId',
  'POST /job/owner/request-changes/:jobId',
  'POST /job/owner/cancel/:jobId',
  'POST /job/owner/extend/:jobId',
  'GET /job/seeker/view/:jobId',
  'GET /job/seeker/claims',
  'GET /job/seeker/history/:jobId',
  'POST /job/seeker/submit/:jobId',
  'POST /job/seeker/withdraw/:jobId',
];
/** Answered with 409 by the users service once the erasure has begun. */
const CALL_OFF = 'DELETE /api/v1/users/me/erasure';
const SENTENCES = {
  active: undefined,
  suspended: 'Your account is suspended',
  leaving: 'Your account is being closed',
  erased: 'Your account is being closed',
};
const ROLES = ['owner', 'seeker', 'admin'];

/** Answers with the standing that the first word of the user id is. */
const standingInId: UpstreamStub['behave'] = ({ url }, response) => {
  const standing = /\/internal\/users\/(\w+)-/.exec(url)?.[1];
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ standing }));
};

describe('a platform with the users service', () => {
  let users: UpstreamStub;
  let issuer: TokenIssuer;
  let gateway: RunningGateway;

  beforeAll(async () => {
    issuer = await TokenIssuer.start('people');
    const issuers = [{ issuer: 'people', jwksUri: issuer.jwksUri, audience: 'freelance', rolesClaim: 'roles' }];
    gateway = await RunningGateway.start({
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify(issuers),
      INTERNAL_SIGNING_KEYS: 'g:a-key-for-tests-that-is-long-enough',
    });
    users = gateway.stubs.users;
  });
  afterAll(() => Promise.all([gateway.stop(), issuer.stop()]));
  beforeEach(() => {
    gateway.resetStubs();
    users.behave = standingInId;
  });

  const call = async (method: string, path: string, userId: string, role: string) => {
    const authorization = `Bearer ${await issuer.sign(userId, { claims: { roles: [role] } })}`;
    const hasBody = method === 'POST' || method === 'PUT';
    return gateway.fetch(path.replace(/:\w+/g, 'job-1'), {
      method,
      headers: { authorization, ...(hasBody && { 'content-type': 'application/json' }) },
      ...(hasBody && { body: '{}' }),
    });
  };

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s admits what the table says, for every role and standing',
    async (name, { method, path, identity, isForAdmins }) => {
      for (const role of ROLES)
        for (const standing of STANDINGS) {
          gateway.resetStubs();
          users.behave = standingInId;
          const answer = await call(method, path, `${standing}-${role}`, role);
          const isErasedFor = standing === 'erased' && method !== 'GET' && identity !== 'none' && name !== CALL_OFF;
          const ofStanding = STILL_ALLOWED.includes(name) && !isErasedFor ? undefined : SENTENCES[standing];
          const sentence = isForAdmins && role !== 'admin' ? 'User role is not allowed here' : ofStanding;
          const { error } = (await answer.json()) as Partial<ErrorBody>;
          expect({ role, standing, status: answer.status, error, forwarded: gateway.forwarded }).toEqual({
            role,
            standing,
            status: sentence ? 403 : 200,
            error: sentence,
            forwarded: sentence ? 0 : 1,
          });
        }
    },
  );

  it('asks with a signed call, once for many requests', async () => {
    await Promise.all(Array.from({ length: 20 }, () => call('GET', '/job/owner/list', 'suspended-at/once#1', 'owner')));
    await call('GET', '/job/owner/list', 'suspended-at/once#1', 'owner');
    expect(users.only.url).toBe('/internal/users/suspended-at%2Fonce%231/standing');
    expect(users.only.headers['x-internal-signature']).toMatch(/^g:/);
  });

  it.each([
    ['GET', '/job/owner/list'],
    ['GET', '/job/owner/view/job-1'],
    ['GET', '/categories'],
    ['PUT', '/api/v1/users/me'],
    ['GET', '/ops/audit'],
  ])('refuses %s %s with a token of another issuer than the first one of the user', async (method, path) => {
    users.behave = (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"standing":"active","issuer":"https://first.test"}');
    const answer = await call(method, path, `twin-of-${path}`, 'admin');
    expect({ status: answer.status, challenge: answer.headers.get('www-authenticate') }).toEqual({
      status: 401,
      challenge: 'Bearer error="invalid_token"',
    });
    expect(await answer.json()).toMatchObject({ errorCode: 'OTHER_ISSUER' });
    expect(gateway.forwarded).toBe(0);
  });

  it('a profile of the same issuer, or of none, is that of the user', async () => {
    for (const issuer of ['"people"', 'null']) {
      users.behave = (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(`{"standing":"active","issuer":${issuer}}`);
      expect((await call('GET', '/job/owner/list', `one-of-${issuer.length}`, 'owner')).status).toBe(200);
    }
  });

  it('an operator who is suspended is refused', async () => {
    expect((await call('GET', '/ops/audit', 'suspended-admin', 'admin')).status).toBe(403);
  });
});

describe('while the users service fails', () => {
  const FAILURES: Record<string, UpstreamStub['behave']> = {
    'answers 500': (_request, response) => void response.writeHead(500).end('{}'),
    'answers something else': (_request, response) => void response.writeHead(200).end('<html>'),
    'cuts the connection': (_request, response) => void response.destroy(),
    'does not answer': () => undefined,
  };

  it.each(Object.entries(FAILURES))('%s: a user counts as active, within the budget', async (_, behave) => {
    const users = await UpstreamStub.start();
    users.behave = behave;
    const gateway = await RunningGateway.start({ USERS_URL: users.origin });
    const since = performance.now();
    expect((await gateway.fetch('/job/owner/list', { headers: AS_OWNER })).status).toBe(200);
    expect(performance.now() - since).toBeLessThan(4_000);
    // The other users do not wait for the service at all.
    const others = await Promise.all(
      ['ann', 'ben', 'cid'].map((user) => gateway.fetch('/job/owner/list', { headers: { 'x-user-id': user } })),
    );
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(users.seen).toHaveLength(1);
    await Promise.all([gateway.stop(), users.stop()]);
  });

  it('the last known standing counts', async () => {
    const users = await UpstreamStub.start();
    users.behave = standingInId;
    const gateway = await RunningGateway.start({ USERS_URL: users.origin });
    const ask = async () =>
      (await gateway.fetch('/job/owner/list', { headers: { 'x-user-id': 'suspended-1' } })).status;
    expect(await ask()).toBe(403);
    users.behave = FAILURES['answers 500']!;
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + 31_000);
    expect(await ask()).toBe(403);
    expect(users.seen).toHaveLength(2);
    await Promise.all([gateway.stop(), users.stop()]);
  });
});

it('without the users service no call is made, and nobody is refused', async () => {
  const gateway = await RunningGateway.start({ USERS_URL: '' });
  expect((await gateway.fetch('/job/owner/list', { headers: AS_OWNER })).status).toBe(200);
  expect(gateway.forwarded).toBe(1);
  expect(gateway.stubs.users.seen).toEqual([]);
  await gateway.stop();
});
