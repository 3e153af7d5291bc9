import { waitFor } from '@freelance/testing';
import { ScanSchedule } from '../scan/scan-schedule';
import { RunningUsers } from '../testing/running-users';

interface Row {
  userId: string;
  standing: string;
}

describe('administrators', () => {
  let users: RunningUsers;

  beforeAll(async () => {
    users = await RunningUsers.start();
    const people = [
      ['ada', 'Ada Lovelace', 'ada@example.com', ['owner']],
      ['adam', 'ADA  Byron', 'ADA@example.com', ['seeker']],
      ['bert', 'Ádám', 'bert@example.com', ['seeker']],
      // U+FF21 is behind U+1F600 in UTF-16, and before it in UTF-8.
      ['face', '😀 Smith', 'face@example.com', ['seeker']],
      ['wide', '\u{a7f2}\u{fb00} Smith', 'wide@example.com', ['seeker']],
    ] as const;
    for (const [userId, name, email, roles] of people) await users.signIn(userId, { name, email, roles });
  });
  afterAll(() => users.stop());

  const list = async (query: string) => (await users.asAdmin('GET', `/users?${query}`)).body.users as Row[];
  const ids = async (query: string) => (await list(query)).map(({ userId }) => userId);
  const auditOf = async (query: string) =>
    (await users.asAdmin('GET', `/audit?${query}`)).body.entries as Record<string, unknown>[];

  /** All pages; `between` runs after the first one. */
  async function pages(query: string, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
    const found: string[] = [];
    let lastKey: string | null = null;
    do {
      const cursor: string = lastKey === null ? '' : `&lastKey=${encodeURIComponent(lastKey)}`;
      const { status, body } = await users.asAdmin('GET', `/users?${query}${cursor}`);
      expect(status).toBe(200);
      found.push(...(body.users as Row[]).map(({ userId }) => userId));
      if (lastKey === null) await between();
      lastKey = body.lastKey as string | null;
    } while (lastKey !== null);
    return found;
  }

  it('find users by the beginning of the name, whatever its case and spaces', async () => {
    expect(await ids('name=ada')).toEqual(['adam', 'ada']);
    expect(await ids('name=ADA%20%20L')).toEqual(['ada']);
    expect(await ids('name=lovelace')).toEqual([]);
    expect(await ids('name=ada&userType=seeker')).toEqual(['adam']);
    expect(await ids('name=ada&standing=suspended')).toEqual([]);
  });

  it('find users by the exact address, whatever its case', async () => {
    expect(await ids('email=Ada@Example.com')).toEqual(['ada', 'adam']);
    expect(await ids('email=ada@example.co')).toEqual([]);
    expect(await ids('email=ada')).toEqual([]);
    expect(await ids('email=ada@example.com&name=ada%20l')).toEqual(['ada']);
    expect(await pages('email=ada@example.com&limit=1')).toEqual(['ada', 'adam']);
  });

  it('get no address and nothing about the person in a list', async () => {
    const [row] = await list('email=bert@example.com');
    expect(Object.keys(row!).sort()).toEqual(
      ['createdAt', 'name', 'standing', 'suspendedUntil', 'userId', 'userType'].sort(),
    );
    expect(JSON.stringify(await list(''))).not.toContain('@');
  });

  it('page through names in one order, also beyond the basic multilingual plane', async () => {
    await users.signIn('solo', { name: '😀 Smith' });
    const all = await ids('name=%F0%9F%98%80');
    expect(all).toEqual(['face', 'solo']);
    expect(await pages('name=%F0%9F%98%80&limit=1')).toEqual(all);
  });

  it('see each user once while the standing of users changes between two pages', async () => {
    const crowd = Array.from({ length: 12 }, (_, n) => `crowd-${String(n).padStart(2, '0')}`);
    for (const userId of crowd) await users.signIn(userId, { name: `Crowd ${userId}` });
    const suspendSome = () =>
      Promise.all(
        ['crowd-01', 'crowd-06', 'crowd-11'].map((userId) =>
          users.asAdmin('POST', `/users/${userId}/suspend`, { reason: 'Spam' }),
        ),
      );
    const found = await pages('limit=3', suspendSome);
    expect(found.filter((userId) => userId.startsWith('crowd'))).toEqual(crowd);
    expect(await pages('standing=suspended&limit=2')).toEqual(['crowd-01', 'crowd-06', 'crowd-11']);
    expect((await pages('standing=active&limit=100')).filter((id) => id.startsWith('crowd'))).toHaveLength(9);
  });

  it('cannot use the cursor of another administrator, filter or list', async () => {
    const { body } = await users.asAdmin('GET', '/users?limit=1');
    const cursor = `lastKey=${encodeURIComponent(body.lastKey as string)}`;
    const answers = await Promise.all([
      users.asAdmin('GET', `/users?${cursor}`, undefined, 'admin-9'),
      users.asAdmin('GET', `/users?standing=active&${cursor}`),
      users.asAdmin('GET', `/audit?${cursor}`),
      users.asAdmin('GET', `/reports?${cursor}`),
    ]);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 400, body: { errorCode: 'INVALID_LAST_KEY' } });
    for (const query of ['limit=0', 'standing=away', 'userType=admin', 'email=', 'mail=x'])
      expect([query, (await users.asAdmin('GET', `/users?${query}`)).status]).toEqual([query, 400]);
  });

  it('find rows that other systems wrote, once the scan has seen them', async () => {
    const row = { userId: 'owner-123', email: 'owner-123@example.com', name: 'Olga', userType: 'owner' };
    const bare = { userId: 'bare-1' };
    const other = await RunningUsers.start();
    try {
      await other.put(row);
      await other.put(bare);
      await other.app.get(ScanSchedule).startAll();
      const found = async (query: string) => (await other.asAdmin('GET', `/users?${query}`)).body.users;
      expect(await found('')).toEqual([
        { ...bare, name: 'bare-1', userType: 'both', standing: 'active', suspendedUntil: null, createdAt: null },
        {
          userId: 'owner-123',
          name: 'Olga',
          userType: 'owner',
          standing: 'active',
          suspendedUntil: null,
          createdAt: null,
        },
      ]);
      expect(await found('email=owner-123@example.com')).toHaveLength(1);
      expect(await found('name=ol&standing=active')).toHaveLength(1);
      expect(await other.item('owner-123')).toMatchObject(row);
      expect(await other.item('owner-123')).not.toHaveProperty('version');
      // A first call creates no profile where a row is, and publishes nothing.
      expect((await other.call('GET', '/api/v1/users/me', { user: 'owner-123' })).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  it('see a complete profile, which the audit records first', async () => {
    const { status, body } = await users.asAdmin('GET', '/users/bert');
    expect(status).toBe(200);
    expect(body).toMatchObject({ userId: 'bert', email: 'bert@example.com', standing: 'active', suspension: null });
    expect(body).not.toHaveProperty('roles');
    const [entry] = await auditOf('subject=bert&actor=admin-1&limit=1');
    expect(entry).toMatchObject({ actorId: 'admin-1', action: 'view', subjectId: 'bert', reason: null });
    expect((await users.asAdmin('GET', '/users/never-seen')).status).toBe(404);
    expect(await auditOf('subject=never-seen')).toEqual([]);
  });

  it('confirm the address of a user once, with a record', async () => {
    await users.signIn('ida', { email: 'ida@example.com', emailVerified: false });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        users.asAdmin('POST', '/users/ida/verify-email', { reason: 'Called on the phone' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 200)?.body).toEqual({
      email: 'ida@example.com',
      emailVerified: true,
    });
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ errorCode: 'EMAIL_ALREADY_VERIFIED' });
    const entries = await waitFor(
      async () => {
        const found = await auditOf('subject=ida');
        return found.length > 0 ? found : undefined;
      },
      { what: 'the record of the confirmation' },
    );
    expect(entries).toMatchObject([{ action: 'verify-email', reason: 'Called on the phone' }]);
  });

  it('leave a record of each person whom they found by address', async () => {
    await users.asAdmin('GET', '/users?email=wide@example.com', undefined, 'admin-7');
    const entries = await auditOf('actor=admin-7');
    expect(entries.map(({ action, subjectId }) => [action, subjectId])).toEqual([['search-by-email', 'wide']]);
  });

  it('read who did what, why and in which request, newest first, page by page', async () => {
    await users.signIn('gus');
    const reason = 'Writes insults';
    const suspended = await users.asAdmin('POST', '/users/gus/suspend', { reason, code: 'abuse' }, 'admin-8');
    await users.asAdmin('POST', '/users/gus/reinstate', { reason: 'Apologised' }, 'admin-8');
    await waitFor(async () => (await auditOf('subject=gus')).length === 2, { what: 'two records about gus' });
    const [second, first] = await auditOf('subject=gus');
    expect(first).toMatchObject({
      actorId: 'admin-8',
      action: 'suspend',
      subjectType: 'user',
      subjectId: 'gus',
      reason,
      details: { code: 'abuse', until: null },
      requestId: suspended.headers.get('x-request-id'),
    });
    expect(second).toMatchObject({ action: 'reinstate', reason: 'Apologised' });
    expect(await auditOf('actor=admin-8')).toEqual([second, first]);
    expect(await auditOf('actor=admin-8&subject=gus')).toEqual([second, first]);
    expect(await auditOf('actor=admin-1&subject=gus')).toEqual([]);
    const page = await users.asAdmin('GET', '/audit?actor=admin-8&limit=1');
    expect(page.body).toMatchObject({ count: 1, entries: [second] });
    const next = await users.asAdmin('GET', `/audit?actor=admin-8&limit=1&lastKey=${String(page.body.lastKey)}`);
    expect(next.body).toMatchObject({ entries: [first] });
    expect((await auditOf('limit=2')).map(({ auditId }) => auditId)).toEqual([second!.auditId, first!.auditId]);
  });
});
