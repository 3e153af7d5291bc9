import { setTimeout as sleep } from 'node:timers/promises';
import { scaledConcurrency, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { A_JOB, Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const RECEIVE_WAIT_SECONDS = 1;

describe('guarantees of the platform', () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await startPlatform({ RECEIVE_WAIT_SECONDS: String(RECEIVE_WAIT_SECONDS) });
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
    await waitFor(async () => (await api.get('/categories/web-development')).body.snsTopicArn as string | null, {
      what: 'the topic of the category',
    });
    await api.put('/categories/web-development/subscription', { user: SEEKER });
  });

  afterAll(() => platform.stop());

  it('exactly one of many simultaneous requests creates a category', async () => {
    const names = ['Data Science', 'data science', ' DATA  SCIENCE ', 'Data science'];
    const creators = scaledConcurrency(20);
    const answers = await Promise.all(
      Array.from({ length: creators }, (_, n) => api.post('/categories', { body: { name: names[n % 4] } })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      201,
      ...Array.from({ length: creators - 1 }, () => 409),
    ]);
  });

  it('every accepted job is announced once when the jobs service is killed and restarted', async () => {
    const accepted: string[] = [];
    const attempts = scaledConcurrency(40);
    const creating = Array.from({ length: attempts }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 25));
      const { status, body } = await api
        .post('/job/owner/create', { user: 'owner-kill', body: A_JOB })
        .catch(() => ({ status: 0, body: {} }));
      if (status === 201) accepted.push((body as { jobId: string }).jobId);
    });
    await waitFor(() => accepted.length >= attempts / 8, { what: 'a few jobs to be accepted', interval: 5 });
    await platform.kill('jobs');
    await Promise.all(creating);
    await platform.restart('jobs');
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.length).toBeLessThan(attempts);

    const mailsOf = async () => {
      const announced = (await platform.mails()).filter((mail) => mail.to === platform.emailOf(SEEKER));
      return accepted.map((jobId) => announced.filter((mail) => mail.text.includes(jobId)).length);
    };
    await waitFor(async () => (await mailsOf()).every((count) => count > 0), {
      timeout: 60_000,
      what: 'a mail for every accepted job',
    });
    expect((await mailsOf()).every((count) => count === 1)).toBe(true);
    for (const jobId of accepted) {
      const { events } = (await api.get(`/job/owner/history/${jobId}`, { user: 'owner-kill' })).body;
      expect(events.map((event: { id: string }) => event.id)).toEqual([`${jobId}-1`]);
    }
  });

  it('no mail is lost while the notifications service is down', async () => {
    await platform.kill('notifications');
    // Its open receives may still get messages, which are redelivered only after half a minute.
    await sleep((RECEIVE_WAIT_SECONDS + 0.5) * 1_000);
    const jobId = await api.postJob(OWNER);
    expect((await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER })).status).toBe(200);
    await platform.restart('notifications');
    const mails = async () =>
      (await platform.mails()).filter((mail) => mail.text.includes(jobId)).map((mail) => mail.to);
    await waitFor(async () => (await mails()).length >= 3, {
      timeout: 60_000,
      what: 'announcement, claim and receipt',
    });
    expect((await mails()).sort()).toEqual([OWNER, SEEKER, SEEKER].map((user) => platform.emailOf(user)).sort());
  });

  it('jobs can be claimed, submitted and approved while the categories service is down', async () => {
    const jobId = await api.postJob(OWNER);
    await platform.kill('categories');
    try {
      expect((await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER })).status).toBe(200);
      expect(
        (await api.post(`/job/seeker/submit/${jobId}`, { user: SEEKER, body: { submissionNotes: 'x' } })).status,
      ).toBe(200);
      expect((await api.post(`/job/owner/approve/${jobId}`, { user: OWNER })).status).toBe(200);
      const listing = await api.get('/categories');
      expect(listing).toMatchObject({ status: 503, body: { error: 'Categories service is unavailable' } });
      expect(listing.headers.get('retry-after')).toMatch(/^\d+$/);
      expect((await fetch(`${platform.serviceUrl('jobs')}/health/ready`)).status).toBe(200);
    } finally {
      await platform.restart('categories');
    }
  });

  it('the platform stops in order, or at once after a second signal', async () => {
    const replica = await platform.startReplica('jobs', { variables: { SHUTDOWN_DEREGISTER_MS: '20000' } });
    void replica.kill('SIGTERM');
    await waitFor(async () => (await fetch(`${replica.url}/health/ready`)).status === 503, { what: 'no readiness' });
    expect((await fetch(`${replica.url}/health/live`)).status).toBe(200);

    const askedAgainAt = performance.now();
    await replica.kill('SIGTERM');

    expect(performance.now() - askedAgainAt).toBeLessThan(3_000);
    expect(replica.endedBy).toBeNull();
  });
});
