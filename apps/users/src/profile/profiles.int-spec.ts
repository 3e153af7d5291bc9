import { RunningUsers } from '../testing/running-users';

const FIELDS = { name: 'Ada', userType: 'seeker' };

describe('profiles', () => {
  let users: RunningUsers;

  beforeAll(async () => void (users = await RunningUsers.start()));
  afterAll(() => users.stop());

  const call = async (
    method: string,
    path: string,
    { user, body, ifMatch, roles, issuer }: Partial<Record<string, unknown>>,
  ) => {
    const headers = {
      ...(user ? { 'x-user-id': user as string } : {}),
      ...(roles ? { 'x-user-roles': roles as string } : {}),
      ...(issuer ? { 'x-user-issuer': issuer as string } : {}),
      ...(ifMatch ? { 'if-match': ifMatch as string } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    const answer = await fetch(`${users.origin}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return {
      status: answer.status,
      tag: answer.headers.get('etag'),
      body: (await answer.json()) as Record<string, unknown>,
    };
  };
  const me = (user: string, roles?: string) => call('GET', '/api/v1/users/me', { user, roles });
  const replace = (user: string, body: object, ifMatch?: string) =>
    call('PUT', '/api/v1/users/me', { user, body, ifMatch });
  const view = (userId: string, user?: string, roles?: string) =>
    call('GET', `/api/v1/users/${userId}`, { user, roles });
  const item = (userId: string) => users.item(userId);

  it('are created once by fifty parallel first calls and sign-ins', async () => {
    const body = { issuer: 'https://id.test', email: 'ann@example.com', emailVerified: true };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 2 === 0 ? me('ann') : call('POST', '/internal/users/ann/sign-in', { body }),
      ),
    );
    const created = answers.filter(({ status, body: answer }) => status === 201 || answer.isNew === true);
    expect(created).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
    // Created once; a sign-in after a call that created it adds the address once.
    const { version, ...stored } = await item('ann');
    expect([1, 2]).toContain(version);
    expect(stored).toMatchObject({ sequence: version, email: 'ann@example.com', emailVerified: true });
    expect((await me('ann')).status).toBe(200);
  });

  it('of earlier releases are read with defaults, and the first change fills them without user.created', async () => {
    const row = { userId: 'owner-123', email: 'owner-123@example.com', name: 'Ada', userType: 'owner', other: 'kept' };
    await users.put(row);
    const read = await me('owner-123');
    expect(read).toMatchObject({
      status: 200,
      body: { name: 'Ada', userType: 'owner', email: row.email, emailVerified: false, skills: [], createdAt: null },
    });
    expect(await item('owner-123')).toEqual(row);

    expect(await replace('owner-123', { ...FIELDS, userType: 'owner', headline: 'New' }, read.tag!)).toMatchObject({
      status: 200,
      body: { headline: 'New', email: row.email },
    });
    expect(await item('owner-123')).toMatchObject({ other: 'kept', email: row.email, version: 1, sequence: 1 });
  });

  it('are replaced as a whole, and only as the caller has read them', async () => {
    const first = await replace('bob', { ...FIELDS, bio: 'About', location: { country: 'DE', lat: 50.11 } });
    expect(first).toMatchObject({ status: 200, body: { bio: 'About', visibility: 'public' } });
    const second = await replace('bob', { ...FIELDS, visibility: 'members' }, first.tag!);
    expect(second).toMatchObject({ status: 200, body: { bio: null, location: null } });
    expect(await replace('bob', FIELDS, first.tag!)).toMatchObject({
      status: 412,
      body: { errorCode: 'PRECONDITION_FAILED' },
    });
    expect((await replace('nobody-yet', FIELDS, '"some-tag"')).status).toBe(412);
    expect(await item('bob')).not.toHaveProperty('bio');
    expect(await item('bob')).toMatchObject({ sequence: 2, version: 2 });
  });

  it('refuse a skill that is named twice', async () => {
    const skills = ['Go', ' GO '].map((name) => ({ name, level: 'expert' }));
    expect(await replace('bob', { ...FIELDS, skills })).toMatchObject({
      status: 400,
      body: { details: [{ field: 'skills' }] },
    });
  });

  it('show others no address and no coordinates', async () => {
    await replace('cid', { ...FIELDS, location: { country: 'DE', city: 'Ulm', lat: 48.4, lon: 9.99 } });
    const { status, body } = await view('cid');
    expect(status).toBe(200);
    expect(body).toMatchObject({ userId: 'cid', location: { country: 'DE', region: null, city: 'Ulm' } });
    expect(body.createdAt).toMatch(/^\d{4}-\d\d$/);
    for (const field of ['email', 'emailVerified', 'standing', 'visibility', 'locale', 'timeZone', 'roles'])
      expect(body).not.toHaveProperty(field);
  });

  it('are shown as their visibility says', async () => {
    await replace('dora', { ...FIELDS, visibility: 'members' });
    expect(await view('dora')).toMatchObject({ status: 403, body: { error: 'Profile is not visible' } });
    expect((await view('dora', 'cid')).status).toBe(200);
    await replace('dora', { ...FIELDS, visibility: 'hidden' });
    expect(await view('dora', 'cid')).toMatchObject({ status: 404, body: { error: 'User not found' } });
    expect((await view('dora', 'admin-1', 'admin')).status).toBe(200);
    expect((await view('never-seen')).status).toBe(404);
  });

  it('belong to the issuer of the first sign-in', async () => {
    const signIn = (issuer: string) =>
      call('POST', '/internal/users/eve/sign-in', { body: { issuer, roles: ['seeker'] } });
    expect(await signIn('https://one.test')).toMatchObject({ status: 200, body: { isNew: true } });
    expect(await signIn('https://one.test')).toMatchObject({ status: 200, body: { isNew: false } });
    expect(await signIn('https://two.test')).toMatchObject({ status: 401, body: { errorCode: 'OTHER_ISSUER' } });
    const asMe = (method: string, issuer: string) =>
      call(method, '/api/v1/users/me', { user: 'eve', issuer, ...(method === 'PUT' && { body: FIELDS }) });
    for (const method of ['GET', 'PUT']) {
      expect((await asMe(method, 'https://two.test')).status).toBe(401);
      expect((await asMe(method, 'https://one.test')).status).toBe(200);
    }
    expect((await call('GET', '/internal/users/eve/standing', {})).body).toEqual({
      standing: 'active',
      issuer: 'https://one.test',
    });
  });

  it('of earlier releases belong to the issuer that signs their user in first', async () => {
    await users.put({ userId: 'owner-126', email: 'owner-126@example.com', name: 'Ada' });
    const signIn = (issuer: string) =>
      call('POST', '/internal/users/owner-126/sign-in', {
        body: { issuer, email: 'other@example.com', emailVerified: true },
      });
    expect(await signIn('https://one.test')).toMatchObject({ status: 200, body: { isNew: false } });
    expect((await signIn('https://two.test')).status).toBe(401);
    expect((await signIn('https://one.test')).status).toBe(200);
    expect(await item('owner-126')).toMatchObject({ issuer: 'https://one.test', email: 'owner-126@example.com' });
  });

  it('that were made without facts get those of the sign-in', async () => {
    expect((await call('GET', '/api/v1/users/me', { user: 'fay', issuer: 'https://id.test' })).status).toBe(201);
    const body = { issuer: 'https://id.test', name: 'Fay', locale: 'de', email: 'fay@example.com' };
    expect(await call('POST', '/internal/users/fay/sign-in', { body })).toMatchObject({
      status: 200,
      body: { isNew: false },
    });
    expect((await me('fay')).body).toMatchObject({
      name: 'Fay',
      locale: 'de',
      email: 'fay@example.com',
      emailVerified: false,
    });
  });

  it('answer the standing of everybody', async () => {
    expect((await call('GET', '/internal/users/never-seen/standing', {})).body).toEqual({ standing: 'active' });
  });
});
