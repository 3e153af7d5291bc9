import { APPS, timeoutFactor, type Platform, type Replica, startPlatform, waitFor } from '@freelance/testing';
import { Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';

describe('one clock for the whole platform', () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await startPlatform();
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
  });

  afterAll(() => platform.stop());

  const advance = async (seconds: number) => {
    const { status, body } = await api.post('/sandbox/clock/advance', { body: { seconds } });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as { now: string; offsetSeconds: number };
  };
  const offsetSeconds = async () => (await api.get('/sandbox/clock')).body.offsetSeconds as number;
  const viewedStatus = async (jobId: string, at = api) =>
    (await at.get(`/job/owner/view/${jobId}`, { user: OWNER })).body.status as string;

  const metric = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);

  it('returns the time', async () => {
    const { status, body } = await api.get('/sandbox/clock');
    expect({ status, offsetSeconds: body.offsetSeconds }).toEqual({ status: 200, offsetSeconds: 0 });
    expect(Math.abs(Date.parse(body.now) - Date.now())).toBeLessThan(2_000);
    expect(metric(await platform.metricsOf('jobs'), 'freelance_clock_skew_seconds')).toBe(0);
  });

  it('ends a listing for every reader and claimer at the instant at which it is turned past the end', async () => {
    const jobId = await api.postJob(OWNER, { expirySeconds: 2_592_000 });
    await advance(2_591_000);
    expect(await viewedStatus(jobId)).toBe('open');
    await advance(1_001);
    expect(await viewedStatus(jobId)).toBe('expired');
    const refused = await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER });
    expect(refused).toMatchObject({ status: 409, body: { errorCode: 'JOB_NOT_AVAILABLE' } });
    const { now } = (await api.get('/sandbox/clock')).body;
    expect(Math.abs(Date.parse(refused.body.timestamp) - Date.parse(now))).toBeLessThan(10_000);
  });

  it('stays turned for a restarted service', async () => {
    const jobId = await api.postJob(OWNER, { expirySeconds: 3_600 });
    const { offsetSeconds: turned } = await advance(3_601);
    await platform.kill('jobs');
    await platform.restart('jobs');
    expect(await viewedStatus(jobId)).toBe('expired');
    expect(await offsetSeconds()).toBe(turned);
  });

  it('adds up simultaneous turns, and refuses an invalid number of seconds', async () => {
    const before = await offsetSeconds();
    await Promise.all([advance(60), advance(60)]);
    expect((await offsetSeconds()) - before).toBe(120);
    expect(await api.post('/sandbox/clock/advance', { body: { seconds: 0 } })).toMatchObject({ status: 400 });
  });

  it('passes weeks in seconds: a timeout, a reminder, an automatic approval, an expiry', async () => {
    const DAY = 86_400;
    const startedAt = performance.now();
    const command = async (path: string, jobId: string, body: object = {}) => {
      const answer = await api.post(`/job/${path}/${jobId}`, { user: path.startsWith('owner') ? OWNER : SEEKER, body });
      expect({ path, status: answer.status, body: answer.body as object }).toMatchObject({ path, status: 200 });
    };
    const toldOf = (jobId: string, type: string) =>
      waitFor(
        async () => {
          const { events } = (await api.get(`/job/owner/history/${jobId}`, { user: OWNER })).body;
          return (events as { 'detail-type': string; detail: object }[]).find((event) => event['detail-type'] === type);
        },
        { what: `${type} of ${jobId}`, interval: 20 },
      );

    const [lasting, brief] = await Promise.all([
      api.postJob(OWNER, { expirySeconds: 60 * DAY, timeToCompleteSeconds: 7 * DAY }),
      api.postJob(OWNER, { expirySeconds: 5 * DAY, timeToCompleteSeconds: 3 * DAY }),
    ]);
    await Promise.all([command('seeker/claim', lasting), command('seeker/claim', brief)]);
    await command('seeker/submit', lasting, { submissionNotes: 'Done' });
    await advance(2 * DAY + 1);
    expect((await toldOf(brief, 'job.reminder'))?.detail).toMatchObject({ kind: 'submission', recipientId: SEEKER });
    await advance(DAY);
    expect((await toldOf(brief, 'job.timedout'))?.detail).toMatchObject({ claimerId: SEEKER });
    await advance(2 * DAY);
    await toldOf(brief, 'job.expired');
    await advance(8 * DAY);
    expect((await toldOf(lasting, 'job.reminder'))?.detail).toMatchObject({ kind: 'review', recipientId: OWNER });
    await advance(DAY);
    expect((await toldOf(lasting, 'job.approved'))?.detail).toMatchObject({ automatic: true });
    expect(performance.now() - startedAt).toBeLessThan(15_000 * timeoutFactor());
  });

  describe('in replicas whose machines have wrong clocks', () => {
    const SKEWS = [300_000, -120_000];
    let replicas: Replica[];

    beforeAll(async () => {
      replicas = await Promise.all(SKEWS.map((skewMs) => platform.startReplica('jobs', { skewMs })));
    });

    it.each(SKEWS)('is right with an error of %d ms, and the replicas report the error', async (skewMs) => {
      const replica = replicas[SKEWS.indexOf(skewMs)]!;
      const jobId = await api.postJob(OWNER);

      const before = Date.now();
      const claim = await new Api(replica.url, platform.signatures).post(`/job/seeker/claim/${jobId}`, {
        user: SEEKER,
      });
      const claimedAt = Date.parse(claim.body.claimedAt) - (await offsetSeconds()) * 1_000;

      expect(claim.status).toBe(200);
      expect(claimedAt).toBeGreaterThan(before - 2_000);
      expect(claimedAt).toBeLessThan(Date.now() + 2_000);
      const metrics = await replica.metrics();
      expect(Math.abs(metric(metrics, 'freelance_clock_skew_seconds') - skewMs / 1_000)).toBeLessThan(2);
      expect(metric(metrics, 'freelance_clock_uncertainty_seconds')).toBeLessThan(2);
    });

    it('is turned before the call is answered, also when one of them has died', async () => {
      const jobId = await api.postJob(OWNER, { expirySeconds: 3_600 });
      await advance(3_601);
      for (const { url } of replicas)
        expect(await viewedStatus(jobId, new Api(url, platform.signatures))).toBe('expired');
      await Promise.all(replicas.map((replica) => replica.kill()));
      await advance(1);
    });
  });

  it('leaves no warnings about it in the logs', () => {
    const lines = APPS.flatMap((app) => platform.logOf(app).split('\n'));
    const isExpected = (line: string) => /\/sandbox\/clock|"Service started"/.test(line);
    expect(lines.filter((line) => /turned|clock/i.test(line) && !isExpected(line))).toEqual([]);
  });
});
