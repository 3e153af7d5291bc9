import { waitFor } from '@freelance/testing';
import { ScanSchedule } from '../scan/scan-schedule';
import { type Answer, RunningUsers } from '../testing/running-users';

const REASON = { reason: 'Sends the same offer to all' };
const soon = () => new Date(Date.now() + 4_000).toISOString();

describe('the standing of users', () => {
  let users: RunningUsers;

  beforeAll(async () => (users = await RunningUsers.start()));
  afterAll(() => users.stop());

  const suspend = (userId: string, body: object = REASON, admin?: string) =>
    users.asAdmin('POST', `/users/${userId}/suspend`, body, admin);
  const reinstate = (userId: string, admin?: string) =>
    users.asAdmin('POST', `/users/${userId}/reinstate`, { reason: 'Promised to stop' }, admin);
  const standing = async (userId: string) => (await users.call('GET', `/internal/users/${userId}/standing`)).body;
  const auditOf = async (userId: string) => {
    const { body } = await users.asAdmin('GET', `/audit?subject=${userId}`);
    return (body.entries as { action: string }[]).map(({ action }) => action);
  };
  const auditShows = (userId: string, actions: string[]) =>
    waitFor(async () => JSON.stringify(await auditOf(userId)) === JSON.stringify(actions), {
      what: `the audit of ${userId}: ${actions.join(', ')}`,
    });

  it('is suspended with its reason, told to the gateway, and ended by an administrator', async () => {
    await users.signIn('ann');
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect(await suspend('ann', { ...REASON, code: 'spam', until })).toMatchObject({
      status: 200,
      body: { userId: 'ann', standing: 'suspended', suspension: { ...REASON, code: 'spam', by: 'admin-1', until } },
    });
    expect(await standing('ann')).toEqual({ standing: 'suspended', until });
    const own = await users.call('GET', '/api/v1/users/me', { user: 'ann' });
    expect(own.body.standing).toBe('suspended');
    expect(JSON.stringify(own.body)).not.toContain(REASON.reason);

    expect(await reinstate('ann')).toMatchObject({ status: 200, body: { standing: 'active', suspension: null } });
    expect(await standing('ann')).toEqual({ standing: 'active' });
    await auditShows('ann', ['reinstate', 'suspend']);
    const { outbox, ...item } = await users.item('ann');
    expect(item).not.toHaveProperty('suspendedUntil');
    expect(item).toMatchObject({ sequence: 3, standing: 'active' });
    expect(JSON.stringify(outbox)).not.toContain(REASON.reason);
  });

  it('has one winner of twenty parallel suspensions, and one record', async () => {
    await users.signIn('bob');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => suspend('bob', REASON, `admin-${n}`)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ errorCode: 'USER_ALREADY_SUSPENDED' });
    expect(await users.item('bob')).toMatchObject({ sequence: 2 });

    const ended = await Promise.all(Array.from({ length: 5 }, (_, n) => reinstate('bob', `admin-${n}`)));
    expect(ended.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await reinstate('bob')).body).toMatchObject({ errorCode: 'USER_NOT_SUSPENDED' });
    await auditShows('bob', ['reinstate', 'suspend']);
  });

  it('ends at its time for readers at once, and the scan stores it', async () => {
    await users.signIn('cid');
    expect((await suspend('cid', { ...REASON, until: soon() })).status).toBe(200);
    await waitFor(async () => (await standing('cid')).standing === 'active', { what: 'the end', timeout: 10_000 });
    expect(await users.item('cid')).toMatchObject({ standing: 'suspended' });
    expect((await users.call('GET', '/api/v1/users/me', { user: 'cid' })).body.standing).toBe('active');
    expect((await users.asAdmin('GET', '/users/cid')).body).toMatchObject({ standing: 'active', suspension: null });
    const listed = async (filter: string) => {
      const { body } = await users.asAdmin('GET', `/users?standing=${filter}`);
      return (body.users as { userId: string }[]).some(({ userId }) => userId === 'cid');
    };
    expect([await listed('active'), await listed('suspended')]).toEqual([true, false]);
    expect((await reinstate('cid')).status).toBe(409);

    const schedule = users.app.get(ScanSchedule);
    await Promise.all([schedule.startAll(), schedule.startAll()]);
    expect(await users.item('cid')).toMatchObject({ standing: 'active', sequence: 3 });
    expect(await auditOf('cid')).not.toContain('reinstate');
  });

  it('keeps a suspension while the user edits the profile', async () => {
    await users.signIn('dora');
    await suspend('dora');
    const edits = ['One', 'Two'].map((headline) =>
      users.call('PUT', '/api/v1/users/me', { user: 'dora' }, { name: 'Dora', userType: 'owner', headline }),
    );
    expect((await Promise.all(edits)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await standing('dora')).toEqual({ standing: 'suspended' });
  });

  it('of rows of earlier releases changes too', async () => {
    await users.put({ userId: 'owner-127', email: 'owner-127@example.com', name: 'Ada', other: 'kept' });
    expect((await suspend('owner-127')).status).toBe(200);
    expect(await users.item('owner-127')).toMatchObject({ standing: 'suspended', other: 'kept', sequence: 1 });
  });

  it('has an event for each change when administrators suspend and reinstate at once', async () => {
    await users.signIn('ray');
    // A command tries eight times, so it can lose to each of the others and is still not refused with 503.
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        n % 2 ? reinstate('ray', `admin-${n}`) : suspend('ray', REASON, `admin-${n}`),
      ),
    );
    const done = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 409)).toBe(true);
    expect(done).toBeGreaterThan(0);
    expect(await users.item('ray')).toMatchObject({
      sequence: 1 + done,
      standing: done % 2 === 1 ? 'suspended' : 'active',
    });
    await waitFor(async () => (await auditOf('ray')).length === done, { what: `${done} records` });
  });

  it('ends sessions, and says since when', async () => {
    await users.signIn('eve');
    const answer = await users.asAdmin('POST', '/users/eve/end-sessions', { reason: 'Lost the notebook' });
    expect(answer).toMatchObject({ status: 200, body: { standing: 'active' } });
    expect(await standing('eve')).toEqual({
      standing: 'active',
      sessionsValidFrom: answer.body.sessionsValidFrom,
    });
    await auditShows('eve', ['end-sessions']);
  });

  it('is not changed by a wrong request', async () => {
    await users.signIn('fay');
    const wrong: [string, object, number][] = [
      ['suspend', {}, 400],
      ['suspend', { reason: ' ' }, 400],
      ['suspend', { reason: 'x'.repeat(501) }, 400],
      ['suspend', { ...REASON, until: '2020-01-01T00:00:00Z' }, 400],
      ['suspend', { ...REASON, until: 'tomorrow' }, 400],
      ['suspend', { ...REASON, code: 'dislike' }, 400],
      ['suspend', { ...REASON, standing: 'active' }, 400],
      ['reinstate', { ...REASON, until: soon() }, 400],
      ['reinstate', REASON, 409],
      ['end-sessions', {}, 400],
      ['verify-email', {}, 400],
      ['verify-email', REASON, 409],
    ];
    for (const [verb, body, status] of wrong)
      expect([verb, body, (await users.asAdmin('POST', `/users/fay/${verb}`, body)).status]).toEqual([
        verb,
        body,
        status,
      ]);
    expect(await users.item('fay')).toMatchObject({ standing: 'active', sequence: 1, version: 1 });
    expect((await suspend('never-seen')).status).toBe(404);
    expect((await suspend('%20')).status).toBe(404);
  });

  describe('refuses', () => {
    const every = (from: { user?: string; roles?: string }): Promise<Answer[]> =>
      Promise.all([
        users.call('GET', '/api/v1/admin/users', from),
        users.call('GET', '/api/v1/admin/users/ann', from),
        users.call('POST', '/api/v1/admin/users/ann/suspend', from, REASON),
        users.call('POST', '/api/v1/admin/users/ann/reinstate', from, REASON),
        users.call('POST', '/api/v1/admin/users/ann/end-sessions', from, REASON),
        users.call('POST', '/api/v1/admin/users/ann/verify-email', from, REASON),
        users.call('GET', '/api/v1/admin/reports', from),
        users.call('POST', '/api/v1/admin/reports/report-1/resolve', from, { action: 'dismiss', note: 'No spam' }),
        users.call('GET', '/api/v1/admin/audit', from),
      ]);

    it.each([
      ['nobody', {}, 401, 'USER_ID_MISSING'],
      ['another role', { user: 'ann', roles: 'owner,seeker' }, 403, 'ROLE_NOT_ALLOWED'],
      ['a token without roles', { user: 'ann', roles: '' }, 403, 'ROLE_NOT_ALLOWED'],
    ])('%s', async (_, from, status, errorCode) => {
      for (const answer of await every(from)) expect(answer).toMatchObject({ status, body: { errorCode } });
    });

    it('an administrator who is suspended, also to end the own suspension', async () => {
      await users.signIn('admin-2');
      expect((await suspend('admin-2')).status).toBe(200);
      for (const answer of await every({ user: 'admin-2', roles: 'admin' }))
        expect(answer).toMatchObject({ status: 403, body: { errorCode: 'ACCOUNT_SUSPENDED' } });
      expect((await reinstate('admin-2', 'admin-2')).status).toBe(403);
    });

    it('an administrator who suspends the own account', async () => {
      await users.signIn('admin-3');
      expect(await suspend('admin-3', REASON, 'admin-3')).toMatchObject({
        status: 409,
        body: { errorCode: 'OWN_ACCOUNT' },
      });
      expect(await standing('admin-3')).toEqual({ standing: 'active' });
    });
  });
});
