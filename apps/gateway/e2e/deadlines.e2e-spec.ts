import { timeoutFactor, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const OTHER = 'seeker-457';

/** Longest delay on a fast cloud. */
const SECONDS_LATE = 2 * timeoutFactor();

const DEADLINE = 'Submission deadline has passed';
const UNAVAILABLE = 'Job is not available for claiming';

interface Told {
  'detail-type': string;
  time: string;
  detail: Record<string, unknown>;
}

/** With the default crons, so effects within seconds do not come from a scan. */
describe('deadlines', () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await startPlatform({
      // A reminder after the deadline would not be sent.
      REMINDER_SECONDS_BEFORE: String(2 * timeoutFactor()),
      AUTO_APPROVE_AFTER_SECONDS: String(3 * timeoutFactor()),
    });
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
    await api.put('/categories/web-development/subscription', { user: OTHER });
  });

  afterAll(() => platform.stop());

  const owner = (command: string, jobId: string, body: object = {}) =>
    api.post(`/job/owner/${command}/${jobId}`, { user: OWNER, body });
  const seeker = (command: string, jobId: string, body: object = {}, user = SEEKER) =>
    api.post(`/job/seeker/${command}/${jobId}`, { user, body });
  const view = async (jobId: string) => (await api.get(`/job/owner/view/${jobId}`, { user: OWNER })).body;

  const eventOf = (jobId: string, type: string): Promise<Told> =>
    waitFor(
      async () => {
        const { body } = await api.get(`/job/owner/history/${jobId}`, { user: OWNER });
        return (body.events as Told[]).find((event) => event['detail-type'] === type);
      },
      { what: `${type} of ${jobId}`, interval: 100 },
    );
  const secondsLate = ({ time }: Told, deadline: unknown): number =>
    (Date.parse(time) - Date.parse(deadline as string)) / 1_000;

  const mailTo = (userId: string, jobId: string, words: RegExp, count = 1) =>
    waitFor(
      async () => {
        const mails = (await platform.mails()).filter(
          (mail) => mail.to === platform.emailOf(userId) && mail.text.includes(jobId) && words.test(mail.subject),
        );
        return mails.length >= count ? mails.at(-1) : undefined;
      },
      { what: `${count} mail(s) to ${userId} about ${jobId} with ${String(words)}` },
    );

  it('expire a listing within two seconds, with a mail that links to relisting, which announces the job again', async () => {
    const jobId = await api.postJob(OWNER, { expirySeconds: 2 });
    expect((await view(jobId)).nextAction).toMatchObject({ actor: 'seeker', automaticOutcome: 'expired' });
    const expired = await eventOf(jobId, 'job.expired');
    expect(secondsLate(expired, expired.detail.expiryDate)).toBeLessThan(SECONDS_LATE);
    expect(expired.detail.originalStatus).toBe('open');
    expect(await view(jobId)).toMatchObject({ status: 'expired', nextAction: null });
    expect(await seeker('claim', jobId)).toMatchObject({ status: 409, body: { error: UNAVAILABLE } });

    const { text } = await mailTo(OWNER, jobId, /expired/i);
    expect(text).toContain(`/job/owner/relist/${jobId}`);
    expect((await owner('relist', jobId, { newExpirySeconds: 600 })).status).toBe(200);
    await mailTo(OTHER, jobId, /new job/i, 2);
    expect((await seeker('claim', jobId)).status).toBe(200);
    await waitFor(async () => platform.logOf('jobs').includes(`Job ${jobId} expired and marked as expired`), {
      what: 'the line operators look for',
    });
  });

  it('end the claim of a late claimer, at once for them and within two seconds for all other users', async () => {
    const jobId = await api.postJob(OWNER, { timeToCompleteSeconds: 2 });
    const claimed = await seeker('claim', jobId);
    expect((await api.get(`/job/seeker/view/${jobId}`, { user: SEEKER })).body.nextAction).toEqual({
      actor: 'claimer',
      action: 'submit',
      dueAt: claimed.body.submissionDeadline,
      automaticOutcome: 'timedout',
    });
    expect((await api.get(`/job/seeker/view/${jobId}`, { user: OTHER })).body.nextAction).toBeNull();
    const timedOut = await eventOf(jobId, 'job.timedout');
    expect(secondsLate(timedOut, claimed.body.submissionDeadline)).toBeLessThan(SECONDS_LATE);
    expect(timedOut.detail).toMatchObject({ claimerId: SEEKER, claimId: claimed.body.claimId });

    expect(await view(jobId)).toMatchObject({ status: 'open', claim: null });
    await mailTo(SEEKER, jobId, /./, 2);
    await mailTo(OWNER, jobId, /timed out|time/i);
    const late = await seeker('submit', jobId, { submissionNotes: 'Sorry' });
    expect(late).toMatchObject({ status: 409, body: { error: DEADLINE } });
    expect(await seeker('claim', jobId)).toMatchObject({ status: 409, body: { error: UNAVAILABLE } });
    expect((await seeker('claim', jobId, {}, OTHER)).status).toBe(200);
    await waitFor(async () => /Successfully processed \d+ timeout jobs/.test(platform.logOf('jobs')), {
      what: 'the line operators look for',
    });
  });

  it('refuse late work before the deadline was processed, and while no replica can process it', async () => {
    const jobId = await api.postJob(OWNER, { timeToCompleteSeconds: 1, expirySeconds: 2 });
    const claimed = await seeker('claim', jobId);
    expect(claimed.status).toBe(200);
    const deadlines = [claimed.body.submissionDeadline, (await view(jobId)).expiryDate].map(Date.parse);
    await platform.kill('jobs');
    await waitFor(() => Date.now() > Math.max(...deadlines), { what: 'both deadlines to pass' });
    await platform.restart('jobs');
    expect(await seeker('submit', jobId, { submissionNotes: 'Sorry' })).toMatchObject({
      status: 409,
      body: { error: DEADLINE },
    });
    // Its listing has expired too: both events, in order.
    const timedOut = await eventOf(jobId, 'job.timedout');
    const expired = await eventOf(jobId, 'job.expired');
    expect(expired.detail.sequence).toBe((timedOut.detail.sequence as number) + 1);
    expect((await owner('relist', jobId, { newExpirySeconds: 600 })).body.status).toBe('open');
    expect((await seeker('claim', jobId)).status).toBe(200);
  });

  it('remind the owner of a review, then approve the work automatically, with a mail to both users', async () => {
    const jobId = await api.postJob(OWNER);
    await seeker('claim', jobId);
    await seeker('submit', jobId, { submissionNotes: 'Done' });
    const { nextAction } = await view(jobId);
    expect(nextAction).toMatchObject({ actor: 'owner', action: 'review', automaticOutcome: 'approved' });
    const reminded = await eventOf(jobId, 'job.reminder');
    expect(reminded.detail).toMatchObject({ kind: 'review', recipientId: OWNER, dueAt: nextAction.dueAt });

    const approved = await eventOf(jobId, 'job.approved');
    expect(secondsLate(approved, nextAction.dueAt)).toBeLessThan(SECONDS_LATE);
    expect(approved.detail).toMatchObject({ automatic: true, approvalNotes: null });
    expect(await view(jobId)).toMatchObject({ status: 'approved', nextAction: null, claim: { status: 'approved' } });
    await mailTo(OWNER, jobId, /review/i);
    await mailTo(OWNER, jobId, /approved automatically/i);
    await mailTo(SEEKER, jobId, /approved/i);
  });

  it('are measured, and scanned when an operator requests it', async () => {
    const jobs = new Api(platform.serviceUrl('jobs'), platform.signatures);
    expect((await jobs.post('/scans/timeout')).status).toBe(202);
    const state = await waitFor(
      async () => {
        const { timeout } = (await jobs.get('/scans')).body;
        return timeout.running ? undefined : (timeout.last as Record<string, unknown>);
      },
      { what: 'the scan to complete' },
    );
    // Two statuses in four shards: one read each when few jobs are due.
    expect(state).toMatchObject({ scan: 'timeout', reads: 8 });
    expect((await jobs.post('/scans/other')).status).toBe(404);
    expect((await api.post('/scans/timeout', { user: OWNER })).status).toBe(404);
    expect(await platform.metricsOf('jobs')).toMatch(
      /freelance_deadline_lateness_seconds_count\{[^}]*kind="timeout"[^}]*\} [1-9]/,
    );
  });
});
