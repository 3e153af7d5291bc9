import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ADMIN_LIMITS } from '@freelance/contracts';
import { OutboxRelay } from '@freelance/messaging';
import { Clock } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import { RunningUsers } from '../testing/running-users';
import { UsersConfig } from '../users.config';
import { DynamoReportRepository } from './dynamo-report.repository';

describe('reports', () => {
  let users: RunningUsers;

  beforeAll(async () => {
    users = await RunningUsers.start();
    for (const userId of ['bob', 'cid', 'dan']) await users.signIn(userId);
  });
  afterAll(() => users.stop());

  const send = (user: string | undefined, body: object) =>
    users.call('POST', '/api/v1/reports', user === undefined ? {} : { user }, body);
  const about = (subjectId: string, fields: object = {}) => ({
    subjectType: 'user',
    subjectId,
    reason: 'spam',
    ...fields,
  });
  const resolve = (reportId: unknown, action: string, admin?: string) =>
    users.asAdmin('POST', `/reports/${String(reportId)}/resolve`, { action, note: 'Looked at it' }, admin);
  const open = async () =>
    (await users.asAdmin('GET', '/reports')).body.reports as { reportId: string; subjectId: string }[];

  it('reach the administrators, oldest first, and the reporter does not see what becomes of them', async () => {
    const first = await send('ann', about('bob', { text: 'Sent me ten offers' }));
    expect(first.status).toBe(201);
    expect(Object.keys(first.body).sort()).toEqual(
      ['createdAt', 'reason', 'reportId', 'subjectId', 'subjectType', 'text'].sort(),
    );
    const second = await send('ann', about('cid'));
    expect((await open()).map(({ reportId }) => reportId)).toEqual([first.body.reportId, second.body.reportId]);
    const page = await users.asAdmin('GET', '/reports?limit=1');
    expect(page.body).toMatchObject({
      count: 1,
      reports: [{ reporterId: 'ann', userId: 'bob', text: 'Sent me ten offers', status: 'open', resolution: null }],
    });
    const next = await users.asAdmin('GET', `/reports?limit=1&lastKey=${String(page.body.lastKey)}`);
    expect(next.body).toMatchObject({ reports: [{ subjectId: 'cid', text: null }] });
  });

  it('about the same subject count once a day', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('eve', about('bob', { reason: 'abuse' }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ errorCode: 'ALREADY_REPORTED' });
    expect((await send('fay', about('bob'))).status).toBe(201);
  });

  it('have an id in which nobody without the secret recognises the reporter', async () => {
    const { reportId, createdAt } = (await send('hal', about('bob'))).body as { reportId: string; createdAt: string };
    const { app } = users;
    const idWith = (config: UsersConfig) =>
      new DynamoReportRepository(app.get(DynamoDBDocumentClient), config, app.get(Clock), app.get(OutboxRelay)).idOf(
        { reporterId: 'hal', subjectType: 'user', subjectId: 'bob' },
        new Date(createdAt),
      );
    expect(idWith(app.get(UsersConfig))).toBe(reportId);
    expect(idWith({ ...app.get(UsersConfig), ERASED_KEY: 'a secret of another platform' })).not.toBe(reportId);
  });

  it('of one user have a limit for each day, which parallel reports do not pass', async () => {
    const crowd = Array.from({ length: ADMIN_LIMITS.reportsPerDay + 5 }, (_, n) => `crowd-${n}`);
    for (const userId of crowd) await users.signIn(userId);
    const answers = await Promise.all(crowd.map((userId) => send('flood', about(userId))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(ADMIN_LIMITS.reportsPerDay);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ errorCode: 'TOO_MANY_REPORTS' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    }
    expect((await send('another', about('bob'))).status).toBe(201);
  });

  it.each([
    [about('never-seen'), 404, 'REPORT_SUBJECT_NOT_FOUND'],
    [about('review-1', { subjectType: 'review' }), 404, 'REPORT_SUBJECT_NOT_FOUND'],
    [about('no-job', { subjectType: 'job' }), 404, 'REPORT_SUBJECT_NOT_FOUND'],
    [about('job-123e4567-e89b-12d3-a456-426614174000', { subjectType: 'job' }), 503, 'SERVICE_UNAVAILABLE'],
    [about('bob', { subjectType: 'planet' }), 400, 'VALIDATION_FAILED'],
    [about('bob', { reason: 'dislike' }), 400, 'VALIDATION_FAILED'],
    [about('bob', { text: 'x'.repeat(2_001) }), 400, 'VALIDATION_FAILED'],
    [{ subjectType: 'user', subjectId: 'bob' }, 400, 'VALIDATION_FAILED'],
  ])('%j is answered with %d %s', async (body, status, errorCode) => {
    expect(await send('gil', body)).toMatchObject({ status, body: { errorCode } });
  });

  it('need a caller', async () => {
    expect((await send(undefined, about('bob'))).status).toBe(401);
  });

  it('are resolved by one of several administrators, with one record', async () => {
    const { body } = await send('hal', about('dan'));
    expect((await resolve(body.reportId, 'hide')).body).toMatchObject({ errorCode: 'REPORT_ACTION_NOT_POSSIBLE' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) => resolve(body.reportId, 'dismiss', `admin-${n}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)!.body;
    expect(winner).toMatchObject({ status: 'resolved', resolution: { action: 'dismiss', note: 'Looked at it' } });
    expect((await open()).map(({ subjectId }) => subjectId)).not.toContain('dan');
    const audit = async () => (await users.asAdmin('GET', '/audit?subject=dan')).body.entries as object[];
    await waitFor(async () => (await audit()).length === 1, { what: 'the record of the resolution' });
    expect(await audit()).toMatchObject([
      {
        actorId: (winner.resolution as { by: string }).by,
        action: 'resolve-report',
        reason: 'Looked at it',
        details: { reportId: body.reportId, action: 'dismiss' },
      },
    ]);
    expect((await resolve('report-1', 'dismiss')).status).toBe(404);
    expect((await resolve('count%20hal%202026-01-01', 'dismiss')).status).toBe(404);
  });

  it('can end in a suspension for their reason, also of a user who is suspended already', async () => {
    const [first, second] = await Promise.all([
      send('ida', about('dan', { reason: 'fraud' })),
      send('jim', about('dan')),
    ]);
    expect((await resolve(first.body.reportId, 'suspend')).status).toBe(200);
    const { body } = await users.asAdmin('GET', '/users/dan');
    expect(body).toMatchObject({ standing: 'suspended', suspension: { code: 'fraud', reason: 'Looked at it' } });
    expect((await resolve(second.body.reportId, 'suspend')).status).toBe(200);
    expect((await users.asAdmin('GET', '/users/dan')).body.suspension).toEqual(body.suspension);
    const { body: audit } = await users.asAdmin('GET', '/audit?subject=dan&actor=admin-1');
    const suspensions = (audit.entries as { action: string }[]).filter(({ action }) => action === 'suspend');
    expect(suspensions.length).toBeLessThanOrEqual(1);
  });

  it('about an administrator are resolved by another one', async () => {
    await users.signIn('admin-1');
    const { body } = await send('kim', about('admin-1'));
    expect((await resolve(body.reportId, 'suspend')).body).toMatchObject({ errorCode: 'OWN_ACCOUNT' });
    expect((await open()).map(({ subjectId }) => subjectId)).toContain('admin-1');
    expect((await resolve(body.reportId, 'suspend', 'admin-2')).status).toBe(200);
  });
});
