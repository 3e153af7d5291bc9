import { type Platform, waitFor } from '@freelance/testing';
import { Api } from '../api';
import type { OnePlatform } from './one-platform';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const OTHER = 'seeker-457';

export const changesOfMind = (shared: OnePlatform) =>
  describe('changes of mind', () => {
    let platform: Platform;
    let api: Api;

    beforeAll(async () => {
      platform = shared.platform;
      api = new Api(platform.url);
      await api.post('/categories', { body: { name: 'Web Development' } });
      await api.put('/categories/web-development/subscription', { user: OTHER });
    });

    const owner = (command: string, jobId: string, body: object = {}) =>
      api.post(`/job/owner/${command}/${jobId}`, { user: OWNER, body });
    const seeker = (command: string, jobId: string, body: object = {}, user = SEEKER) =>
      api.post(`/job/seeker/${command}/${jobId}`, { user, body });

    const mailsTo = async (userId: string, jobId: string, words: RegExp) =>
      (await platform.mails()).filter(
        (mail) => mail.to === platform.emailOf(userId) && mail.text.includes(jobId) && words.test(mail.subject),
      );
    const mailTo = (userId: string, jobId: string, words: RegExp, count = 1) =>
      waitFor(async () => (await mailsTo(userId, jobId, words)).length >= count, {
        what: `${count} mail(s) to ${userId} about ${jobId} with ${String(words)}`,
      });

    it('include withdrawal, extension, requested changes, rejection and relisting, with a mail to each user concerned', async () => {
      const jobId = await api.postJob(OWNER, { timeToCompleteSeconds: 1_000 });
      await seeker('claim', jobId);
      expect(await seeker('withdraw', jobId, { reason: 'Ill' })).toMatchObject({
        status: 200,
        body: { jobId, claimerId: SEEKER, status: 'open' },
      });
      await mailTo(OWNER, jobId, /given back/i);
      expect(await seeker('claim', jobId)).toMatchObject({
        status: 409,
        body: { error: 'Job is not available for claiming' },
      });
      const past = await waitFor(
        async () => {
          const { body } = await api.get('/job/seeker/claims?status=withdrawn', { user: SEEKER });
          return body.claims.find((claim: { jobId: string }) => claim.jobId === jobId) as object | undefined;
        },
        { what: 'the withdrawn claim among the past ones' },
      );
      expect(past).toMatchObject({ status: 'withdrawn' });

      const claimed = await seeker('claim', jobId, {}, OTHER);
      expect(claimed.status).toBe(200);
      const extended = await owner('extend', jobId, { additionalSeconds: 500 });
      expect(Date.parse(extended.body.claim.submissionDeadline) - Date.parse(claimed.body.submissionDeadline)).toBe(
        500_000,
      );
      await mailTo(OTHER, jobId, /more time/i);

      await seeker('submit', jobId, { submissionNotes: 'First try' }, OTHER);
      const sentBack = await owner('request-changes', jobId, { changes: 'Tests, please', timeToCompleteSeconds: 60 });
      expect(sentBack.body).toMatchObject({
        status: 'claimed',
        claim: { claimId: claimed.body.claimId, status: 'active', submissionNotes: 'First try' },
      });
      await mailTo(OTHER, jobId, /changes are requested/i);

      await seeker('submit', jobId, { submissionNotes: 'With tests' }, OTHER);
      await owner('reject', jobId, { rejectionReason: 'Too late' });
      const relisted = await owner('relist', jobId, { newExpirySeconds: 1_000, updatedDescription: 'Once more' });
      expect(relisted.body).toMatchObject({ status: 'open', claim: null, description: 'Once more' });
      await mailTo(OTHER, jobId, /new job/i, 2);
      const { body } = await api.get('/job/seeker/list?limit=1', { user: SEEKER });
      expect(body.jobs[0].jobId).toBe(jobId);
      expect((await seeker('claim', jobId)).status).toBe(200);

      const { events } = (await api.get(`/job/owner/history/${jobId}`, { user: OWNER })).body;
      expect(events.map((event: { 'detail-type': string }) => event['detail-type'])).toEqual([
        'job.created',
        'job.claimed',
        'job.withdrawn',
        'job.claimed',
        'job.extended',
        'job.submitted',
        'job.changes_requested',
        'job.submitted',
        'job.rejected',
        'job.relisted',
        'job.claimed',
      ]);
      expect(events.map((event: { detail: { sequence: number } }) => event.detail.sequence)).toEqual(
        events.map((_: unknown, index: number) => index + 1),
      );
    });

    it('include update and cancellation of an open job, without mail', async () => {
      const jobId = await api.postJob(OWNER);
      const updated = await owner('update', jobId, { payAmount: 19.99, name: 'A better title' });
      expect(updated).toMatchObject({ status: 200, body: { payAmount: 19.99, name: 'A better title' } });
      const before = (await owner('extend', jobId, { additionalSeconds: 1 })).body.expiryDate as string;
      const after = (await owner('extend', jobId, { additionalSeconds: 10 })).body.expiryDate as string;
      expect(Date.parse(after) - Date.parse(before)).toBe(10_000);

      expect(await owner('cancel', jobId)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
      expect(await owner('update', jobId, { payAmount: 1 })).toMatchObject({
        status: 409,
        body: { error: 'Job is not open' },
      });
      expect(await owner('relist', jobId, { newExpirySeconds: 1 })).toMatchObject({
        status: 409,
        body: { error: 'Only an expired or rejected job can be relisted' },
      });
      expect(await owner('extend', jobId, { additionalSeconds: 1 })).toMatchObject({
        status: 409,
        body: { error: 'Job is neither open nor claimed' },
      });
      const listed = await api.get('/job/owner/list?status=cancelled', { user: OWNER });
      expect(listed.body.jobs.map((job: { jobId: string }) => job.jobId)).toEqual([jobId]);
      await mailTo(OTHER, jobId, /new job/i);
      expect(await mailsTo(OTHER, jobId, /./)).toHaveLength(1);
    });

    it('include relisting an expired listing at once', async () => {
      const jobId = await api.postJob(OWNER, { expirySeconds: 1 });
      await waitFor(async () => (await owner('relist', jobId, { newExpirySeconds: 1_000 })).status === 200, {
        what: 'the listing to expire',
      });
      expect((await seeker('claim', jobId)).status).toBe(200);
    });

    it('are refused when the rules do not allow them', async () => {
      const jobId = await api.postJob(OWNER);
      const year = 31_536_000;
      expect(await owner('update', jobId)).toMatchObject({
        status: 400,
        body: { error: 'At least one of name, description, payAmount and timeToCompleteSeconds is required' },
      });
      expect(await owner('extend', jobId, { additionalSeconds: year })).toMatchObject({
        status: 400,
        body: { error: `additionalSeconds must not move the deadline beyond ${year} seconds from now` },
      });
      expect((await owner('extend', jobId, { additionalSeconds: 0 })).status).toBe(400);
      expect((await owner('relist', jobId)).status).toBe(400);
      expect((await owner('request-changes', jobId)).status).toBe(400);
      expect((await seeker('withdraw', jobId)).status).toBe(403);
      for (const command of ['update', 'cancel', 'extend', 'relist', 'request-changes']) {
        const body = { payAmount: 1, additionalSeconds: 1, newExpirySeconds: 1, changes: 'x' };
        const fields = {
          update: ['payAmount'],
          cancel: [],
          extend: ['additionalSeconds'],
          relist: ['newExpirySeconds'],
        } as Record<string, string[]>;
        const given = Object.fromEntries(
          (fields[command] ?? ['changes']).map((field) => [field, body[field as keyof typeof body]]),
        );
        const answer = await api.post(`/job/owner/${command}/${jobId}`, { user: OTHER, body: given });
        expect(answer).toMatchObject({ status: 403, body: { error: 'User is not the owner of this job' } });
      }
    });
  });
