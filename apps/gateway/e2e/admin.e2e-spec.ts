import { type Platform, startPlatform, waitFor } from '@freelance/testing';
import { A_JOB, Api, type Call } from './api';

const ADMIN = '/api/v1/admin';
const REASON = 'Sends the same offer to all';

describe('administrators', () => {
  let platform: Platform;
  let api: Api;
  /** Signed calls, as those of the gateway. */
  let service: Api;

  beforeAll(async () => {
    platform = await startPlatform();
    api = new Api(platform.url);
    service = new Api(platform.serviceUrl('users'), platform.signatures);
    await api.post('/categories', { body: { name: 'Web Development' } });
  });
  afterAll(() => platform.stop());

  const read = (path: string, user = 'admin-1') => api.get(ADMIN + path, { user });
  const write = (path: string, body: object, user = 'admin-1') => api.post(ADMIN + path, { user, body });
  const suspend = (userId: string, fields: object = {}) =>
    write(`/users/${userId}/suspend`, { reason: REASON, ...fields });
  const standing = async (userId: string) => (await service.get(`/internal/users/${userId}/standing`)).body;
  const auditOf = async (subject: string) =>
    (await read(`/audit?subject=${subject}`)).body.entries as Record<string, unknown>[];
  const mailTo = (userId: string, subject: string) =>
    waitFor(
      async () =>
        (await platform.mails()).find((mail) => mail.to === platform.emailOf(userId) && mail.subject === subject),
      { what: `the mail to ${userId}: ${subject}` },
    );

  it('are those of LOCAL_ADMINS where no roles are known, and nobody else gets anything', async () => {
    const routes: [string, string, Call['body']?][] = [
      ['GET', '/users'],
      ['GET', '/users/seeker-456'],
      ['POST', '/users/seeker-456/suspend', { reason: REASON }],
      ['POST', '/users/seeker-456/reinstate', { reason: REASON }],
      ['POST', '/users/seeker-456/end-sessions', { reason: REASON }],
      ['POST', '/users/seeker-456/verify-email', { reason: REASON }],
      ['GET', '/reports'],
      ['POST', '/reports/report-1/resolve', { action: 'dismiss', note: 'No spam' }],
      ['GET', '/audit'],
    ];
    for (const [method, path, body] of routes) {
      const call = { ...(body ? { body } : {}) };
      expect(await api.call(method, ADMIN + path, { user: 'seeker-456', ...call })).toMatchObject({
        status: 403,
        body: { errorCode: 'ROLE_NOT_ALLOWED' },
      });
      expect((await api.call(method, ADMIN + path, call)).status).toBe(401);
      const forged = { 'x-user-roles': 'admin' };
      expect((await api.call(method, ADMIN + path, { user: 'seeker-456', headers: forged, ...call })).status).toBe(403);
    }
    const { status, headers, body } = await read('/users/seeker-456');
    expect([status, body.sessions, body.mail]).toEqual([200, [], { state: 'ok', since: null }]);
    expect(headers.get('cache-control')).toMatch(/no-store|private/);
    expect(await standing('seeker-456')).toEqual({ standing: 'active' });
  });

  it('find the demo users, which another system wrote', async () => {
    const { body } = await waitFor(
      async () => {
        const answer = await read('/users?email=owner-123@example.com');
        return answer.body.count === 1 ? answer : undefined;
      },
      { what: 'the demo users in the list' },
    );
    expect(body.users).toMatchObject([{ userId: 'owner-123', standing: 'active' }]);
    expect(JSON.stringify((await read('/users')).body)).not.toContain('@example.com');
    const { name } = body.users[0] as { name: string };
    const byName = (await read(`/users?name=${encodeURIComponent(name)}`)).body.users as { userId: string }[];
    expect(byName.map(({ userId }) => userId)).toContain('owner-123');
    const found = { actorId: 'admin-1', action: 'search-by-email', subjectId: 'owner-123' };
    expect((await read('/audit?actor=admin-1')).body.entries).toContainEqual(expect.objectContaining(found));
    expect((await read('/audit')).body.entries).toContainEqual(expect.objectContaining(found));
  });

  it('suspend a user, who gets a mail in the own language, and the suspension ends by itself while the service is down', async () => {
    const { now } = (await api.get('/sandbox/clock')).body as { now: string };
    const until = new Date(Date.parse(now) + 86_400_000).toISOString();
    const answer = await suspend('owner-127', { code: 'abuse', until });
    expect(answer).toMatchObject({ status: 200, body: { standing: 'suspended', suspension: { until } } });
    expect(await suspend('owner-127')).toMatchObject({ status: 409, body: { errorCode: 'USER_ALREADY_SUSPENDED' } });
    expect(await standing('owner-127')).toEqual({ standing: 'suspended', until });
    const mail = await mailTo('owner-127', 'Ihr Konto ist gesperrt');
    expect(mail.text).toContain('wegen beleidigenden oder missbräuchlichen Verhaltens');
    expect(mail.text + mail.html).not.toContain(REASON);

    await platform.kill('users');
    await api.post('/sandbox/clock/advance', { body: { seconds: 86_401 } });
    await platform.restart('users');
    expect((await standing('owner-127')).standing).toBe('active');
    expect((await read('/users/owner-127')).body).toMatchObject({ standing: 'active', suspension: null });
    expect((await mailTo('owner-127', 'Ihr Konto ist wieder aktiv')).text).toContain(
      'Die Zeit Ihrer Sperre ist abgelaufen',
    );
    expect(await write('/users/owner-127/reinstate', { reason: 'Too late' })).toMatchObject({
      status: 409,
      body: { errorCode: 'USER_NOT_SUSPENDED' },
    });
  });

  it('leave their record, and the user gets the mail, when the process dies right after the change', async () => {
    const crash = async (action: 'suspend' | 'reinstate', reason: string) => {
      const dying = await platform.startReplica('users', { variables: { CRASH_AT: 'after-write' } });
      const headers = { 'x-user-roles': 'admin', 'x-request-id': `request-of-${action}` };
      const call = { user: 'admin-1', headers, body: { reason } };
      const direct = new Api(dying.url, platform.signatures);
      await expect(direct.post(`${ADMIN}/users/seeker-458/${action}`, call)).rejects.toThrow();
    };
    const recorded = (count: number) =>
      waitFor(
        async () => {
          const entries = await auditOf('seeker-458');
          return entries.length >= count ? entries : undefined;
        },
        { what: `${count} audit records` },
      );

    await crash('suspend', REASON);
    const suspended = { actorId: 'admin-1', action: 'suspend', reason: REASON, requestId: 'request-of-suspend' };
    expect(await recorded(1)).toEqual([expect.objectContaining(suspended)]);
    await mailTo('seeker-458', 'Your account is suspended');

    await crash('reinstate', 'Promised to stop');
    const reinstated = { action: 'reinstate', reason: 'Promised to stop', requestId: 'request-of-reinstate' };
    const entries = await recorded(2);
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual(expect.objectContaining(reinstated));
    expect((await standing('seeker-458')).standing).toBe('active');
    expect((await mailTo('seeker-458', 'Your account is active again')).text).toContain('An administrator has ended');
  });

  it('end sessions from now on', async () => {
    const { body } = await write('/users/seeker-459/end-sessions', { reason: 'Lost the notebook' });
    expect(await standing('seeker-459')).toEqual({ standing: 'active', sessionsValidFrom: body.sessionsValidFrom });
  });

  it('resolve reports of a job by a suspension of its owner', async () => {
    const jobId = await api.postJob('owner-124');
    const report = { subjectType: 'job', subjectId: jobId, reason: 'fraud', text: 'Asks for a deposit' };
    const sent = await api.post('/api/v1/reports', { user: 'seeker-456', body: report });
    expect(sent).toMatchObject({ status: 201, body: { subjectId: jobId } });
    expect(await api.post('/api/v1/reports', { user: 'seeker-456', body: report })).toMatchObject({
      status: 409,
      body: { errorCode: 'ALREADY_REPORTED' },
    });
    const missing = { ...report, subjectId: 'job-00000000-0000-4000-8000-000000000000' };
    expect(await api.post('/api/v1/reports', { user: 'seeker-456', body: missing })).toMatchObject({
      status: 404,
      body: { errorCode: 'REPORT_SUBJECT_NOT_FOUND' },
    });
    expect((await read('/reports')).body.reports).toMatchObject([{ reporterId: 'seeker-456', userId: 'owner-124' }]);
    const { reportId } = sent.body as { reportId: string };
    const resolved = await write(`/reports/${reportId}/resolve`, { action: 'suspend', note: 'Deposits are fraud' });
    expect(resolved).toMatchObject({ status: 200, body: { status: 'resolved', userId: 'owner-124' } });
    expect(await standing('owner-124')).toEqual({ standing: 'suspended' });
    expect((await read('/reports')).body).toMatchObject({ count: 0, lastKey: null });
    expect((await api.get(`/job/seeker/view/${jobId}`, { user: 'seeker-456' })).status).toBe(200);
    await mailTo('owner-124', 'Your account is suspended');
  });

  it('let a suspended user finish what is running, and start nothing', async () => {
    const [owner, seeker] = ['owner-of-running-jobs', 'seeker-of-running-jobs'];
    for (const user of [owner, seeker]) await api.get('/api/v1/users/me', { user });
    const act = (at: Api, user: string, verb: string, jobId: string, body: object = {}) =>
      at.post(`/job/${user === owner ? 'owner' : 'seeker'}/${verb}/${jobId}`, { user, body });
    const claimed = async () => {
      const jobId = await api.postJob(owner);
      expect((await act(api, seeker, 'claim', jobId)).status).toBe(200);
      return jobId;
    };
    const work = { submissionNotes: 'Done', deliverableUrl: 'https://example.com' };
    const [open, other] = [await api.postJob(owner), await api.postJob(owner)];
    const jobs: string[] = [];
    for (let index = 0; index < 5; index++) jobs.push(await claimed());
    const [submits, withdraws, approved, rejected, changed] = jobs as [string, string, string, string, string];
    for (const jobId of [approved, rejected, changed]) await act(api, seeker, 'submit', jobId, work);
    for (const user of [owner, seeker]) expect((await suspend(user)).status).toBe(200);

    // It has not kept a standing of before.
    const replica = new Api((await platform.startReplica('gateway')).url);
    const refused = [
      await replica.post('/job/owner/create', { user: owner, body: A_JOB }),
      await replica.get('/job/owner/list', { user: owner }),
      await act(replica, owner, 'update', open, { name: 'Another name' }),
      await replica.get('/job/seeker/list', { user: seeker }),
      await act(replica, seeker, 'claim', open),
    ];
    for (const { status, body } of refused) expect([status, body.error]).toEqual([403, 'Your account is suspended']);

    const newTime = { changes: 'More', timeToCompleteSeconds: 3_600 };
    const finished = [
      await replica.get(`/job/seeker/view/${submits}`, { user: seeker }),
      await replica.get('/job/seeker/claims', { user: seeker }),
      await replica.get(`/job/seeker/history/${submits}`, { user: seeker }),
      await act(replica, seeker, 'submit', submits, work),
      await act(replica, seeker, 'withdraw', withdraws),
      await replica.get(`/job/owner/view/${open}`, { user: owner }),
      await replica.get(`/job/owner/history/${open}`, { user: owner }),
      await act(replica, owner, 'extend', open, { additionalSeconds: 60 }),
      await act(replica, owner, 'approve', approved),
      await act(replica, owner, 'reject', rejected, { rejectionReason: 'No' }),
      await act(replica, owner, 'request-changes', changed, newTime),
      await act(replica, owner, 'cancel', other),
    ];
    expect(finished.map(({ status }) => status)).toEqual(finished.map(() => 200));
    expect(await act(replica, owner, 'relist', rejected, { newExpirySeconds: 3_600 })).toMatchObject({ status: 403 });
  });

  it('cannot suspend themselves', async () => {
    await api.get('/api/v1/users/me', { user: 'admin-1' });
    expect(await suspend('admin-1')).toMatchObject({ status: 409, body: { errorCode: 'OWN_ACCOUNT' } });
  });
});
