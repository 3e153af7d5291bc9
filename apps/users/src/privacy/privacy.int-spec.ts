import { waitFor } from '@freelance/testing';
import { startMessaging } from '@freelance/messaging';
import { personalAppsOf, SERVICE_NAMES } from '@freelance/manifest';
import { toAttributes, toProfile } from '../profile/profile-item';
import { ScanSchedule } from '../scan/scan-schedule';
import { type Answer, RunningUsers } from '../testing/running-users';
import { PrivacySteps } from './privacy-steps';
import { Neighbours } from './testing/neighbours';

const API = '/api/v1/users/me';
const CONFIRM = { confirm: 'ERASE' };
const OTHERS = personalAppsOf(SERVICE_NAMES).filter((app) => app !== 'users');

interface Asked {
  kind: string;
  requestId: string;
  userId: string;
  pass: number;
}

describe('exports and erasures', () => {
  let neighbours: Neighbours;
  let users: RunningUsers;

  beforeAll(async () => {
    neighbours = await Neighbours.start();
    const { origin } = neighbours;
    users = await RunningUsers.start(undefined, {
      JOBS_URL: origin,
      NOTIFICATIONS_URL: origin,
      ERASURE_WAITING_SECONDS: '2',
    });
    await startMessaging(users.app);
  });
  afterAll(async () => {
    await users.stop();
    await neighbours.stop();
  });
  beforeEach(() => Object.assign(neighbours, { running: [], mailState: 'sent' }));

  /** A service on a loaded machine refuses some of many calls at once; clients repeat them. */
  async function patiently(method: string, path: string, user: string, body?: object): Promise<Answer> {
    let answer: Answer | undefined;
    const isAnswered = async () => (answer = await users.call(method, path, { user }, body)).status !== 503;
    await waitFor(isAnswered, { what: `an answer to ${method} ${path}`, timeout: 30_000 });
    return answer!;
  }

  const scan = () => users.app.get(ScanSchedule).startAll();
  const standing = async (user: string) => (await users.call('GET', `/internal/users/${user}/standing`)).body.standing;
  const erasure = (user: string) => users.call('GET', `${API}/erasure`, { user });
  const askedOf = async (app: string): Promise<Asked[]> =>
    (await users.call('GET', `/internal/privacy/parts?app=${app}`)).body.parts as Asked[];

  /** The other services do their part for this request. */
  async function othersAnswer(requestId: string, found = 0): Promise<void> {
    for (const app of OTHERS) {
      const asked = (await askedOf(app)).find((part) => part.requestId === requestId);
      if (!asked) continue;
      const { kind, pass } = asked;
      const answer = { requestId, kind, app, pass, found, erased: found, kept: [] };
      expect(await users.call('POST', '/internal/privacy/parts', {}, answer)).toMatchObject({ status: 204, body: {} });
    }
  }

  const until = (what: string, holds: () => Promise<boolean>) => waitFor(holds, { what, timeout: 30_000 });

  async function untilErased(user: string, requestId: string): Promise<void> {
    await until(`the erasure of ${user}`, async () => {
      await othersAnswer(requestId);
      return (await erasure(user)).body.status === 'erased';
    });
  }

  it('collect the part of every service once, however many requests come at once', async () => {
    await users.signIn('eve', { name: 'Eve', email: 'eve@example.com' });
    await users.asAdmin('POST', '/users/eve/suspend', { reason: 'A test', code: 'spam' });
    await users.asAdmin('POST', '/users/eve/reinstate', { reason: 'A test' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => patiently('POST', `${API}/export`, 'eve')));
    expect(answers.filter(({ status }) => status === 202).length).toBeLessThanOrEqual(1);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body.errorCode).toBe('TOO_MANY_EXPORTS');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(86_000);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202, 429]));

    const [one, ...others] = (await users.call('GET', `${API}/exports`, { user: 'eve' })).body.exports as {
      exportId: string;
      parts: { app: string }[];
    }[];
    expect(others).toEqual([]);
    const { exportId, parts } = one!;
    expect(parts.map(({ app }) => app).sort()).toEqual([...OTHERS, 'users'].sort());
    await othersAnswer(exportId);
    const view = () => users.call('GET', `${API}/exports/${exportId}`, { user: 'eve' });
    await until('the export', async () => (await view()).body.status === 'ready');

    const { files } = (await view()).body as { files: { name: string; bytes: number; url: string }[] };
    expect(files.map(({ name }) => name)).toEqual(['users.json']);
    const file = await (await fetch(files[0]!.url)).text();
    expect(Buffer.byteLength(file)).toBe(files[0]!.bytes);
    expect(JSON.parse(file)).toMatchObject({
      profile: { userId: 'eve', name: 'Eve', email: 'eve@example.com' },
      accountEvents: [
        { type: 'user.created', detail: { userId: 'eve', email: 'eve@example.com' } },
        { type: 'user.suspended', detail: { reasonCode: 'spam' } },
        { type: 'user.reinstated' },
        { type: 'user.export_requested', detail: { requestId: exportId } },
      ],
    });
    expect(files[0]!.url).toContain('X-Amz-Expires=600');

    const list = await users.call('GET', `${API}/exports`, { user: 'eve' });
    expect(list.body).toMatchObject({ count: 1, lastKey: null, exports: [{ exportId, status: 'ready' }] });
    // Nobody else sees it.
    expect((await users.call('GET', `${API}/exports/${exportId}`, { user: 'mallory' })).status).toBe(404);
  });

  it('wait once, however many requests come at once, and can be called off', async () => {
    await users.signIn('dan');
    // So that it still waits when it is called off, however slow the machine is.
    neighbours.running = [{ type: 'job', id: 'job-1', until: null }];
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => patiently('POST', `${API}/erasure`, 'dan', CONFIRM)),
    );
    expect(answers.filter(({ status }) => status !== 202).map(({ body }) => body)).toEqual([]);
    expect(new Set(answers.map(({ body }) => body.erasureId)).size).toBe(1);
    expect(await users.item('dan')).toMatchObject({ sequence: 2, standing: 'leaving' });
    expect(await standing('dan')).toBe('leaving');
    const off = await users.call('DELETE', `${API}/erasure`, { user: 'dan' });
    expect(off).toMatchObject({ status: 200, body: { status: 'called-off' } });
    expect(await standing('dan')).toBe('active');
    expect((await users.call('DELETE', `${API}/erasure`, { user: 'dan' })).status).toBe(404);
    neighbours.running = [];
    await scan();
    expect(await standing('dan')).toBe('active');
  });

  it('need the confirmation', async () => {
    for (const body of [{}, { confirm: 'erase' }, { confirm: true }, { ...CONFIRM, more: 1 }])
      expect((await users.call('POST', `${API}/erasure`, { user: 'dan' }, body)).status).toBe(400);
  });

  it('wait for what runs, also while jobs does not answer', async () => {
    await users.signIn('kim');
    const engagement = { type: 'job', id: 'job-1', until: '2026-12-01T00:00:00.000Z' };
    neighbours.running = [engagement];
    const asked = await users.call('POST', `${API}/erasure`, { user: 'kim' }, CONFIRM);
    expect(asked.body).toMatchObject({ status: 'waiting', waitingFor: [engagement] });
    await until('the time of the erasure', async () => Date.parse(asked.body.erasesAt as string) < Date.now());
    await scan();
    expect(await standing('kim')).toBe('leaving');
    neighbours.running = undefined;
    await scan();
    // As jobs answered last.
    expect((await erasure('kim')).body).toMatchObject({ status: 'waiting', waitingFor: [engagement] });
    neighbours.running = [];
    await scan();
    expect(await standing('kim')).toBe('erased');
    expect((await users.call('DELETE', `${API}/erasure`, { user: 'kim' })).body).toMatchObject({
      error: 'Erasure has begun',
    });
    expect((await users.call('GET', API, { user: 'kim' })).status).toBe(404);
    expect((await users.call('GET', '/api/v1/users/kim')).status).toBe(404);
    await untilErased('kim', asked.body.erasureId as string);
  });

  it('leave nothing of a person, and keep the records of others under one pseudonym', async () => {
    const secret = 'Zebra-7f3a';
    await users.signIn('zoe', {
      name: `${secret} name`,
      email: `${secret}@example.com`,
      emailVerified: true,
      locale: 'de',
    });
    await users.signIn('other');
    const skills = [{ name: `${secret} skill`, level: 'expert' }];
    const profile = {
      name: `${secret} name`,
      userType: 'both',
      bio: `${secret} bio`,
      headline: `${secret} head`,
      skills,
    };
    expect((await users.call('PUT', API, { user: 'zoe' }, profile)).status).toBe(200);
    await users.call('POST', `${API}/email`, { user: 'zoe' }, { email: `${secret}.new@example.com` });
    const report = { subjectType: 'user', reason: 'spam', text: `${secret} text` };
    expect(
      (await users.call('POST', '/api/v1/reports', { user: 'zoe' }, { ...report, subjectId: 'other' })).status,
    ).toBe(201);
    expect(
      (await users.call('POST', '/api/v1/reports', { user: 'other' }, { ...report, subjectId: 'zoe' })).status,
    ).toBe(201);
    await users.asAdmin('GET', '/users/zoe');
    await users.call('POST', `${API}/export`, { user: 'zoe' });

    const order = await users.asAdmin('POST', '/users/zoe/erase', { reason: 'Asked by letter' });
    expect(order.status).toBe(202);
    const { erasureId } = order.body as { erasureId: string };
    await untilErased('zoe', erasureId);

    const tables = ['profiles', 'reports', 'userAudit', 'privacy', 'erased'] as const;
    const rows = (await Promise.all(tables.map((table) => users.rowsOf(table)))).flat();
    const left = rows.filter((row) => /Zebra-7f3a|zebra-7f3a|\bzoe\b/.test(JSON.stringify(row)));
    expect(left).toEqual([]);
    const audit = (await users.rowsOf('userAudit')).filter(({ subjectId }) =>
      /^erased-[0-9a-f]{32}$/.test(String(subjectId)),
    );
    expect(audit.map(({ action }) => action).sort()).toEqual(['erase', 'view']);
    const pseudonym = audit[0]!.subjectId;
    const reports = (await users.rowsOf('reports')).flatMap(({ report: stored }) =>
      stored === undefined ? [] : [stored as Record<string, unknown>],
    );
    expect(reports.filter(({ reporterId }) => reporterId === pseudonym)).toMatchObject([
      { text: '[erased]', userId: 'other' },
    ]);
    expect(reports.filter(({ userId }) => userId === pseudonym)).toMatchObject([
      { text: '[erased]', reporterId: 'other' },
    ]);
    expect(await standing('zoe')).toBe('erased');
    expect((await users.call('DELETE', `${API}/erasure`, { user: 'zoe' })).status).toBe(409);
    // A new sign-in of the same subject makes no new person.
    expect((await users.call('POST', '/internal/users/zoe/sign-in', {}, { name: 'Zoe' })).status).toBe(404);
    expect((await users.call('GET', API, { user: 'zoe' })).status).toBe(404);
    expect((await users.call('PUT', API, { user: 'zoe' }, { name: 'Zoe', userType: 'both' })).status).toBe(404);
    expect((await users.rowsOf('profiles')).filter(({ userId }) => userId === 'zoe')).toEqual([]);
    const requests = await users.asAdmin('GET', '/privacy?status=erased');
    expect(
      (requests.body.requests as { requestId: string; userId: null }[]).find((one) => one.requestId === erasureId),
    ).toMatchObject({
      userId: null,
      parts: expect.arrayContaining([expect.objectContaining({ app: 'users', status: 'done', found: 0 })]) as unknown,
    });
  });

  it('keep only what the last mail needs, from the begin on, of all that the row had', async () => {
    await users.put({ userId: 'uma', name: 'Uma', email: 'uma@example.com', phone: '+49 30 123456' });
    await users.call('GET', API, { user: 'uma' });
    await users.asAdmin('POST', '/users/uma/suspend', { reason: 'A test', code: 'spam' });
    await users.asAdmin('POST', '/users/uma/reinstate', { reason: 'A test' });
    expect(await users.item('uma')).toMatchObject({ phone: '+49 30 123456', events: [{}, {}] });
    const { body } = await users.call('POST', `${API}/erasure`, { user: 'uma' }, CONFIRM);
    await until('the begin', async () => (await standing('uma')) === 'erased');

    const row = await users.item('uma');
    const written = Object.keys(toAttributes(toProfile(row)));
    const bookkeeping = ['version', 'commandIds', 'outbox', 'outboxShard', 'pendingAt'];
    expect(Object.keys(row).filter((name) => ![...written, ...bookkeeping].includes(name))).toEqual([]);
    expect(row).toMatchObject({ name: 'Uma', email: 'uma@example.com' });
    await untilErased('uma', body.erasureId as string);
  });

  it('have another pass while a service finds something, and end while two replicas take them further', async () => {
    await users.signIn('lea', { email: 'lea@example.com' });
    const { body } = await users.call('POST', `${API}/erasure`, { user: 'lea' }, CONFIRM);
    const requestId = body.erasureId as string;
    const pass = async () => (await askedOf('gateway')).find((part) => part.requestId === requestId)?.pass;
    for (const expected of [1, 2]) {
      await until(`pass ${expected}`, async () => (await pass()) === expected);
      await othersAnswer(requestId, 3);
    }
    await until('pass 3', async () => (await pass()) === 3);
    const steps = users.app.get(PrivacySteps);
    await Promise.all([othersAnswer(requestId), ...Array.from({ length: 8 }, () => steps.advance(requestId))]);
    await untilErased('lea', requestId);
    expect(await standing('lea')).toBe('erased');
  });

  it('keep the last address until the last mail is sent', async () => {
    neighbours.mailState = 'failed';
    await users.signIn('mia', { email: 'mia@example.com', emailVerified: true });
    const { body } = await users.call('POST', `${API}/erasure`, { user: 'mia' }, CONFIRM);
    const receipt = async () =>
      (await users.rowsOf('profiles')).find(({ userId, email }) => email === 'mia@example.com' && userId !== 'mia');
    await until('the row for the last mail', async () => {
      await othersAnswer(body.erasureId as string);
      return (await receipt()) !== undefined;
    });
    expect((await receipt())!.userId).toMatch(/^erased-[0-9a-f]{32}$/);
    await scan();
    expect(await erasure('mia')).toMatchObject({ status: 200, body: { status: 'running' } });
    neighbours.mailState = 'sent';
    await scan();
    expect(await receipt()).toBeUndefined();
    expect((await erasure('mia')).body.status).toBe('erased');
  });

  it('have one outcome when the erasure begins while it is called off', async () => {
    for (let round = 0; round < 5; round++) {
      const user = `race-${round}`;
      await users.signIn(user);
      const { body } = await users.call('POST', `${API}/erasure`, { user }, CONFIRM);
      await until('the time', async () => Date.parse(body.erasesAt as string) <= Date.now());
      const [off] = await Promise.all([users.call('DELETE', `${API}/erasure`, { user }), scan()]);
      const expected: Record<number, string> = { 200: 'active', 409: 'erased' };
      expect(await standing(user)).toBe(expected[off.status]);
    }
  });

  it('are for administrators only on behalf of others, with a reason', async () => {
    await users.signIn('pat');
    for (const action of ['export', 'erase']) {
      expect(
        (
          await users.call(
            'POST',
            `/api/v1/admin/users/pat/${action}`,
            { user: 'ann', roles: 'seeker' },
            { reason: 'x' },
          )
        ).status,
      ).toBe(403);
      expect((await users.asAdmin('POST', `/users/pat/${action}`, {})).status).toBe(400);
      expect((await users.asAdmin('POST', `/users/nobody/${action}`, { reason: 'x' })).status).toBe(404);
      expect((await users.asAdmin('POST', `/users/admin-1/${action}`, { reason: 'x' })).status).toBe(409);
    }
    expect((await users.asAdmin('POST', '/users/pat/export', { reason: 'Asked by letter' })).status).toBe(202);
  });
});
