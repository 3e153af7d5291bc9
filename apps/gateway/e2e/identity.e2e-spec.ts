import { type Platform, startPlatform } from '@freelance/testing';
import { TokenIssuer } from '../src/testing/token-issuer';
import { A_JOB, Api, type Call } from './api';

const SERVICES = ['gateway', 'categories', 'jobs', 'notifications'] as const;

describe('a platform whose callers bring tokens', () => {
  let owners: TokenIssuer;
  let seekers: TokenIssuer;
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    [owners, seekers] = await Promise.all([TokenIssuer.start('owners'), TokenIssuer.start('seekers')]);
    const client = { audience: 'freelance', rolesClaim: 'groups' };
    platform = await startPlatform({
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify([
        { issuer: 'owners', jwksUri: owners.jwksUri, ...client, roles: ['owner', 'admin'] },
        { issuer: 'seekers', jwksUri: seekers.jwksUri, ...client, roles: ['seeker'] },
      ]),
      LOG_LEVEL: 'debug',
    });
    api = new Api(platform.url);
  });
  afterAll(() => Promise.all([platform.stop(), owners.stop(), seekers.stop()]));

  const sent: string[] = [];
  async function as(issuer: TokenIssuer, subject: string, ...groups: string[]): Promise<Call> {
    const token = await issuer.sign(subject, { claims: { groups } });
    sent.push(token);
    return { headers: { authorization: `Bearer ${token}` } };
  }

  it('lets everybody do what their role allows', async () => {
    const admin = await as(owners, 'ann', 'admin');
    const owner = await as(owners, 'owner-123', 'owner');
    const seeker = await as(seekers, 'seeker-456', 'seeker');

    expect((await api.post('/categories', { ...admin, body: { name: 'Web Development' } })).status).toBe(201);
    const { status, body } = await api.post('/job/owner/create', { ...owner, body: A_JOB });
    expect({ status, ownerId: body.ownerId as string }).toEqual({ status: 201, ownerId: 'owner-123' });
    const claimed = await api.post(`/job/seeker/claim/${body.jobId}`, seeker);
    expect(claimed.body.claimerId).toBe('seeker-456');
    expect((await api.get('/subscriptions', seeker)).status).toBe(200);
  });

  it('lets one user be both an owner and a seeker', async () => {
    const both = [await as(owners, 'both', 'owner'), await as(seekers, 'both', 'seeker')] as const;

    expect((await api.get('/job/owner/list', both[0])).status).toBe(200);
    expect((await api.get('/job/seeker/list', both[1])).status).toBe(200);
  });

  it.each<[string, string, () => Promise<Call>]>([
    ['a seeker', 'GET /job/owner/list', () => as(seekers, 'seeker-456', 'seeker')],
    ['an owner', 'GET /job/seeker/list', () => as(owners, 'owner-123', 'owner')],
    ['a seeker whose issuer names more than it may', 'GET /job/owner/list', () => as(seekers, 'eve', 'owner', 'admin')],
    ['nobody in particular', 'GET /job/seeker/list', () => as(owners, 'owner-123')],
    [
      'an owner who says to be a seeker',
      'GET /job/seeker/list',
      async () => ({ headers: { ...(await as(owners, 'owner-123', 'owner')).headers, 'x-user-type': 'seeker' } }),
    ],
    [
      'an owner',
      'POST /categories',
      async () => ({ ...(await as(owners, 'owner-123', 'owner')), body: { name: 'Design' } }),
    ],
    [
      'an owner who says to be an admin',
      'POST /categories',
      async () => {
        const { headers } = await as(owners, 'owner-123', 'owner');
        return { headers: { ...headers, 'X-User-Roles': 'admin' }, body: { name: 'Design' } };
      },
    ],
  ])('does not let %s %s', async (_who, route, call) => {
    const [method, path] = route.split(' ') as [string, string];
    const { status, body } = await api.call(method, path, await call());
    expect({ status, error: body.error as string }).toEqual({ status: 403, error: 'User role is not allowed here' });
  });

  it('tells of a bad body before a wrong role', async () => {
    const owner = await as(owners, 'owner-123', 'owner');
    expect((await api.post('/categories', { ...owner, body: {} })).status).toBe(400);
  });

  it('keeps every token, signature and key out of its logs, and names in them whom the token names', async () => {
    const { headers } = await as(owners, 'logged-user', 'owner');
    await api.get('/job/owner/list', { headers: { ...headers, 'x-user-id': 'claimed-user' } });
    await api.get('/job/owner/list', { headers: { authorization: 'Bearer not-a-token-but-secret' } });
    await api.get(`/job/owner/list?access_token=${sent[0]}`);
    await platform.kill('gateway', 'SIGTERM');
    const logs = SERVICES.map((service) => platform.logOf(service)).join('');

    expect(logs).toContain('"userId":"logged-user"');
    expect(logs).not.toContain('claimed-user');
    const signatures = sent.map((token) => token.split('.')[2]!);
    for (const secret of [...sent, ...signatures, 'not-a-token', 'another-key-for-tests', 'x-internal-signature']) {
      expect(logs).not.toContain(secret);
    }
  });
});
