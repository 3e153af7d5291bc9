import { KeyedGateway } from '../testing/keyed-gateway';
import { TokenGateway } from '../testing/token-gateway';

describe('with identity headers', () => {
  let keyed: KeyedGateway;
  beforeAll(async () => (keyed = await KeyedGateway.start()));
  afterAll(() => keyed.stop());

  const audit = (userId?: string, path = '/ops/audit') =>
    keyed.gateway.fetch(path, { headers: userId === undefined ? {} : { 'x-user-id': userId } });

  it('only a user in LOCAL_ADMINS is an operator', async () => {
    expect((await audit('admin-1')).status).toBe(200);
    for (const other of ['owner-123', 'admin', 'ADMIN-1']) expect((await audit(other)).status).toBe(403);
    expect((await audit()).status).toBe(401);
  });

  it('services know a user in LOCAL_ADMINS as admin, and no roles of any other', async () => {
    const { jobs } = keyed.gateway;
    const rolesOf = async (userId: string) => {
      jobs.reset();
      await keyed.gateway.fetch('/job/owner/list', { headers: { 'x-user-id': userId } });
      return jobs.only.headers['x-user-roles'];
    };
    expect(await rolesOf('admin-1')).toBe('owner,seeker,admin');
    expect(await rolesOf('owner-123')).toBeUndefined();
  });

  it('roles in a header make no operator', async () => {
    const headers = { 'x-user-id': 'owner-123', 'x-user-roles': 'admin' };
    expect((await keyed.gateway.fetch('/ops/audit', { headers })).status).toBe(403);
  });

  it('answers of operators are not stored by caches', async () => {
    expect((await audit('admin-1')).headers.get('cache-control')).toBe('no-store');
  });

  it('reports a wrong or unknown parameter', async () => {
    for (const query of ['days=0', 'days=x', 'since=1']) {
      expect((await audit('admin-1', `/ops/audit?${query}`)).status).toBe(400);
    }
  });
});

describe('with tokens', () => {
  let tokens: TokenGateway;
  beforeAll(async () => (tokens = await TokenGateway.start()));
  afterAll(() => tokens.stop());

  it('an operator needs the role admin; the id of a local operator does not help', async () => {
    const ask = async (user: string, roles: string[]) => {
      const token = await tokens.owners.sign(user, { claims: { roles } });
      return (await tokens.gateway.fetch('/ops/audit', { headers: { authorization: `Bearer ${token}` } })).status;
    };
    expect(await ask('admin-1', ['owner'])).toBe(403);
    expect(await ask('ann', [])).toBe(403);
    // No database runs here, so an accepted operator gets as far as AuditTable.
    expect(await ask('ann', ['admin'])).toBe(503);
    expect((await tokens.gateway.fetch('/ops/audit', { headers: { 'x-user-id': 'admin-1' } })).status).toBe(401);
  });
});
