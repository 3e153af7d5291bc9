import { randomUUID } from 'node:crypto';
import { type App, APPS, itNeeds, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';

type Line = Record<string, unknown>;

/** Earlier releases write other lines. */
const THIS_RELEASE = APPS.map((app) => ({ app, since: '0.3.0' }));
const UNITS = new Set(['request', 'message', 'mail', 'relay', 'scan']);

describe('the log lines of units of work', () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await startPlatform();
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
    await waitFor(async () => (await api.get('/categories/web-development')).body.snsTopicArn as string | null, {
      what: 'the topic of the category',
    });
    await api.put('/categories/web-development/subscription', { user: SEEKER });
  });

  afterAll(() => platform.stop());

  const linesWith = (fields: Line): Line[] =>
    APPS.flatMap((app) => platform.linesOf(app)).filter((line) =>
      Object.entries(fields).every(([name, value]) => line[name] === value),
    );

  /**
   * The lines of all units of one request, once as many as expected are written. Without those of users, which the
   * gateway asks about a user at most every 30 seconds.
   */
  async function unitsOf(requestId: string, count: number): Promise<Line[]> {
    const units = () =>
      linesWith({ requestId }).filter(({ msg, service }) => UNITS.has(msg as string) && service !== 'users-service');
    await waitFor(() => units().length >= count, { what: `${count} lines of request ${requestId}` });
    return units();
  }

  const told = ({ service, msg, queue, kind, outcome }: Line): string =>
    ([service, msg, queue, kind, outcome] as (string | undefined)[]).filter((part) => part !== undefined).join(' ');

  const only = (lines: Line[], fields: Line): Line => {
    const found = lines.filter((line) => Object.entries(fields).every(([name, value]) => line[name] === value));
    expect({ fields, found: found.length }).toEqual({ fields, found: 1 });
    return found[0]!;
  };

  itNeeds(...THIS_RELEASE)('show a claim from the request to both mails, each unit once', async () => {
    const jobId = await api.postJob(OWNER);
    const requestId = `claim-${randomUUID()}`;
    const traceparent = `00-${TRACE_ID}-00f067aa0ba902b7-01`;
    const from = Date.now();
    const claim = await api.post(`/job/seeker/claim/${jobId}`, {
      user: SEEKER,
      headers: { 'x-request-id': requestId, traceparent, 'x-user-email': 'ann@example.com' },
    });
    expect(claim.status).toBe(200);
    const lines = await unitsOf(requestId, 8);
    const until = Date.now();

    expect(lines.map(told).sort()).toEqual([
      'gateway request POST /job/seeker/claim/:jobId ok',
      'jobs-service relay job.claimed relayed',
      'jobs-service request POST /job/seeker/claim/:jobId ok',
      'notifications-service mail deliveries claimed-receipt sent',
      'notifications-service mail deliveries claimed-to-owner sent',
      'notifications-service message deliveries mail.requested done',
      'notifications-service message deliveries mail.requested done',
      'notifications-service message jobEvents job.claimed done',
    ]);
    for (const line of lines) {
      expect(line).toMatchObject({
        level: 30,
        version: expect.any(String) as string,
        instance: expect.any(String) as string,
        traceId: TRACE_ID,
        jobId,
        ms: expect.any(Number) as number,
      });
      const at = Date.parse(line.time as string);
      expect(at).toBeGreaterThan(from - 1_000);
      expect(at).toBeLessThan(until + 1_000);
      expect(line.businessTime).toBeUndefined();
    }
    const path = `/job/seeker/claim/${jobId}`;
    const request = { msg: 'request', method: 'POST', path, status: 200, userId: SEEKER };
    expect(only(lines, { service: 'gateway' })).toMatchObject({ ...request, clientAddress: '127.0.0.1' });
    const inService = only(lines, { service: 'jobs-service', msg: 'request' });
    expect(inService).toMatchObject(request);
    const calls = inService.calls as { name: string; ms: number }[];
    expect(calls.map(({ name }) => name)).toContain(`DynamoDB UpdateItem ${platform.cloud.environment}-JobsTable`);
    expect(inService.clientAddress).toBeUndefined();

    const eventId = `${jobId}-2`;
    expect(only(lines, { msg: 'relay' })).toMatchObject({ eventId, delayMs: expect.any(Number) as number });
    expect(only(lines, { kind: 'job.claimed', msg: 'message' })).toMatchObject({ eventId, attempt: 1 });
    for (const [kind, userId] of [
      ['claimed-to-owner', OWNER],
      ['claimed-receipt', SEEKER],
    ]) {
      expect(only(lines, { kind, msg: 'mail' })).toMatchObject({
        userId,
        eventId,
        attempt: 1,
        sesMessageId: expect.any(String) as string,
        delayMs: expect.any(Number) as number,
      });
      expect(only(lines, { kind: 'mail.requested', userId })).toMatchObject({
        eventId,
        attempt: 1,
        ageMs: expect.any(Number) as number,
      });
    }
  });

  itNeeds(...THIS_RELEASE)('name the reason of a refusal in the gateway and in the service', async () => {
    const jobId = await api.postJob(OWNER);
    await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER });
    const requestId = `refused-${randomUUID()}`;
    const headers = { 'x-request-id': requestId };
    const refusal = await api.post(`/job/seeker/claim/${jobId}`, { user: 'seeker-789', headers });
    expect(refusal.status).toBe(409);

    const lines = await unitsOf(requestId, 2);
    const { errorCode } = refusal.body as { errorCode: string };
    const refused = { msg: 'request', level: 30, status: 409, outcome: 'refused', errorCode, jobId };
    for (const service of ['gateway', 'jobs-service']) expect(only(lines, { service })).toMatchObject(refused);
  });

  itNeeds(...THIS_RELEASE)('have the level of an error when the platform fails', async () => {
    await platform.kill('categories');
    const requestId = `failed-${randomUUID()}`;
    const failure = await api.get('/categories', { headers: { 'x-request-id': requestId } });
    await platform.restart('categories');
    expect(failure.status).toBe(503);

    const [line] = await unitsOf(requestId, 1);
    expect(line).toMatchObject({
      service: 'gateway',
      msg: 'request',
      kind: 'GET /categories',
      level: 50,
      status: 503,
      outcome: 'failed',
      errorCode: failure.body.errorCode as string,
    });
  });

  itNeeds(...THIS_RELEASE)('name requests that reach no route', async () => {
    const requestId = `no-route-${randomUUID()}`;
    const answer = await fetch(`${platform.url}/job/owner/view/%zz`, { headers: { 'x-request-id': requestId } });
    expect(answer.status).toBe(400);
    const lines = await unitsOf(requestId, 1);
    expect(only(lines, { msg: 'request' })).toMatchObject({
      kind: 'GET unknown',
      level: 30,
      status: 400,
      outcome: 'refused',
    });
  });

  itNeeds(...THIS_RELEASE)(
    'have one request id for each scan, and for each job that time moves, also in the mail',
    async () => {
      const scans = linesWith({ service: 'jobs-service', msg: 'scan' });
      expect(scans.map(told)).toContain('jobs-service scan expiry completed');
      expect(scans.map(told)).toContain('jobs-service scan timeout completed');
      expect(new Set(scans.map(({ requestId }) => requestId)).size).toBe(scans.length);

      const jobIds = await Promise.all([1, 2, 3].map(() => api.postJob(OWNER, { expirySeconds: 3_600 })));
      expect((await api.post('/sandbox/clock/advance', { body: { seconds: 3_601 } })).status).toBe(200);
      const mailsOf = (jobId: string) => linesWith({ msg: 'mail', kind: 'expired-to-owner', jobId, outcome: 'sent' });
      await waitFor(() => jobIds.every((jobId) => mailsOf(jobId).length > 0), { what: 'the mails about expired jobs' });

      const requestIds = jobIds.map((jobId) => only(mailsOf(jobId), { jobId }).requestId);
      expect(new Set(requestIds).size).toBe(jobIds.length);
      for (const [index, jobId] of jobIds.entries()) {
        const lines = linesWith({ requestId: requestIds[index] });
        expect(lines.flatMap((line) => line.jobId ?? [])).toEqual(expect.arrayContaining([jobId]));
        expect(new Set(lines.flatMap((line) => line.jobId ?? [])).size).toBe(1);
        expect(only(lines, { kind: 'job.expiry_due' })).toMatchObject({ msg: 'message', queue: 'jobExpiry' });
      }
    },
  );

  itNeeds(...THIS_RELEASE)(
    'show the time of an error answer, also when the clock of a sandbox is advanced',
    async () => {
      expect((await api.post('/sandbox/clock/advance', { body: { seconds: 86_400 } })).status).toBe(200);
      const requestId = `late-${randomUUID()}`;
      const missing = await api.get('/job/owner/view/job-missing', {
        user: OWNER,
        headers: { 'x-request-id': requestId },
      });
      const before = Date.now();
      for (const line of await unitsOf(requestId, 2)) {
        const [told, logged] = [missing.body.timestamp as string, line.businessTime as string].map(Date.parse);
        expect(Math.abs(told! - logged!)).toBeLessThan(1_000);
        expect(Math.abs(Date.parse(line.time as string) - before)).toBeLessThan(2_000);
      }
    },
  );

  itNeeds(...THIS_RELEASE)(
    'contain no address and no token of a link; a start and a stop have lines of their own',
    async () => {
      const { text } = await waitFor(
        async () => (await platform.mails()).find((mail) => mail.text.includes('/unsubscribe/')),
        { what: 'a mail with a link to unsubscribe' },
      );
      const [, token] = /\/unsubscribe\/(\S+)/.exec(text)!;
      expect((await fetch(`${platform.url}/unsubscribe/${token}`)).status).toBe(200);
      await Promise.all(APPS.map((app) => platform.kill(app, 'SIGTERM')));

      const logs = APPS.map((app: App) => platform.logOf(app)).join('');
      const addresses = [OWNER, SEEKER].map((userId) => platform.emailOf(userId));
      const secrets = [...addresses, 'ann@example.com', token!, 'key-for-tests', platform.cloud.mailFrom];
      expect(secrets.filter((secret) => logs.includes(secret))).toEqual([]);
      for (const app of APPS) {
        const lines = platform.linesOf(app);
        const started = lines.findLast(({ msg }) => msg === 'Service started');
        expect(started).toMatchObject({ config: { ENVIRONMENT: platform.cloud.environment, LOG_LEVEL: 'info' } });
        expect(only(lines, { msg: 'Service stopped' })).toMatchObject({ ms: expect.any(Number) as number });
      }
    },
  );
});
