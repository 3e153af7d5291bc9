import type { Platform } from '@freelance/testing';
import { itNeeds, waitFor } from '@freelance/testing';
import { A_JOB, Api } from '../api';
import type { OnePlatform } from './one-platform';

const OWNER = 'owner-123';

export const conditionalRequests = (shared: OnePlatform) =>
  describe('a view with a tag', () => {
    let platform: Platform;
    let api: Api;

    beforeAll(async () => {
      platform = shared.platform;
      api = new Api(platform.url);
      await api.post('/categories', { body: { name: 'Web Development' } });
    });
    const view = (jobId: string, headers = {}) => api.get(`/job/owner/view/${jobId}`, { user: OWNER, headers });
    const tagOf = async (jobId: string) => (await view(jobId)).headers.get('etag')!;
    const update = (jobId: string, ifMatch: string, payAmount: number, user = OWNER) =>
      api.post(`/job/owner/update/${jobId}`, { user, headers: { 'if-match': ifMatch }, body: { payAmount } });

    it('is not sent again to a client that has its current tag', async () => {
      const jobId = await api.postJob(OWNER);
      for (const [path, user] of [
        [`/job/owner/view/${jobId}`, OWNER],
        [`/job/seeker/view/${jobId}`, 'seeker-456'],
        ['/categories/web-development', undefined],
      ] as const) {
        const get = (headers = {}) => api.get(path, { ...(user && { user }), headers });
        const first = await get();
        const tag = first.headers.get('etag')!;
        expect(tag).toMatch(/^"[^"]+"$/);

        for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
          const answer = await get({ 'if-none-match': known });
          expect(answer).toMatchObject({ status: 304, body: '' });
          expect(answer.headers.get('etag')).toBe(tag);
        }
        for (const unknown of ['"other"', tag.slice(1, -1)]) {
          expect(await get({ 'if-none-match': unknown })).toMatchObject({ status: 200, body: first.body });
        }
      }
    });

    itNeeds({ app: 'jobs', since: '0.3.0' })('has lists and histories with tags, which change with them', async () => {
      const [owner, seeker] = ['owner-of-tags', 'seeker-of-tags'];
      const jobId = await api.postJob(owner);
      await api.post(`/job/seeker/claim/${jobId}`, { user: seeker });
      const reads = [
        ['/job/owner/list', owner],
        [`/job/owner/history/${jobId}`, owner],
        ['/job/seeker/claims', seeker],
        [`/job/seeker/history/${jobId}`, seeker],
        ['/job/seeker/list?status=claimed', seeker],
      ] as const;
      const again = async (known: (string | null)[]) =>
        Promise.all(
          reads.map(async ([path, user], index) => {
            const headers = { 'if-none-match': known[index] ?? '' };
            return (await api.get(path, { user, headers })).status;
          }),
        );
      const tags = await Promise.all(
        reads.map(async ([path, user]) => (await api.get(path, { user })).headers.get('etag')),
      );

      expect(await again(tags)).toEqual([304, 304, 304, 304, 304]);
      await api.post(`/job/seeker/submit/${jobId}`, { user: seeker, body: { submissionNotes: 'Done' } });
      await waitFor(async () => (await again(tags)).every((status) => status === 200), { what: 'other tags' });
    });

    itNeeds({ app: 'categories', since: '0.3.0' })('has cache headers, with 200 and with 304', async () => {
      const jobId = await api.postJob(OWNER);
      const rules = {
        '/categories': /^public, max-age=10$/,
        '/categories/web-development': /^public, max-age=10$/,
        [`/job/owner/view/${jobId}`]: /^private, no-cache$/,
      };
      for (const [path, rule] of Object.entries(rules)) {
        const first = await api.get(path, { user: OWNER });
        const known = await api.get(path, { user: OWNER, headers: { 'if-none-match': first.headers.get('etag')! } });
        expect([first.status, known.status]).toEqual([200, 304]);
        for (const { headers } of [first, known]) expect(headers.get('cache-control')).toMatch(rule);
      }
      const missing = await api.get('/categories/nope');
      expect(missing.headers.get('cache-control')).toBe('no-store');
    });

    it('has another tag when anything in it has changed', async () => {
      const jobId = await api.postJob(OWNER);
      const before = await tagOf(jobId);
      expect(await tagOf(jobId)).toBe(before);
      await api.post(`/job/seeker/claim/${jobId}`, { user: 'seeker-456' });
      expect((await view(jobId, { 'if-none-match': before })).status).toBe(200);
    });

    it('keeps its tag, without an event, when an update changes nothing', async () => {
      const jobId = await api.postJob(OWNER);
      const tag = await tagOf(jobId);

      const answer = await update(jobId, tag, A_JOB.payAmount);

      expect(answer).toMatchObject({ status: 200, body: { payAmount: A_JOB.payAmount } });
      expect(await tagOf(jobId)).toBe(tag);
      const { events } = (await api.get(`/job/owner/history/${jobId}`, { user: OWNER })).body;
      expect(events).toHaveLength(1);
    });

    it('allows one of two requests with the same tag, and refuses the other with 412', async () => {
      const jobId = await api.postJob(OWNER);
      const tag = await tagOf(jobId);

      const answers = await Promise.all([update(jobId, tag, 100), update(jobId, tag, 200)]);

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const refused = answers.find(({ status }) => status === 412)!;
      expect(refused.body).toMatchObject({ errorCode: 'PRECONDITION_FAILED' });
      const winner = answers.find(({ status }) => status === 200)!;
      expect((await view(jobId)).body.payAmount).toBe(winner.body.payAmount);
    });

    it('is checked after the permission of the user, and before the status of the job', async () => {
      const jobId = await api.postJob(OWNER);
      const tag = await tagOf(jobId);
      await api.post(`/job/owner/cancel/${jobId}`, { user: OWNER });

      expect((await update(jobId, tag, 100, 'owner-456')).status).toBe(403);
      expect((await update(jobId, tag, 100)).status).toBe(412);
      expect((await update(jobId, await tagOf(jobId), 100)).status).toBe(409);
      expect((await update(jobId, '*', 100)).status).toBe(409);
      expect((await update(`${jobId.slice(0, -1)}x`, tag, 100)).status).toBe(404);
    });

    it.each([
      ['approve', {}],
      ['reject', { rejectionReason: 'No' }],
      ['request-changes', { changes: 'More' }],
      ['relist', { newExpirySeconds: 60 }],
      ['update', { payAmount: 1 }],
      ['cancel', {}],
      ['extend', { additionalSeconds: 60 }],
    ])('protects %s', async (action, body) => {
      const jobId = await api.postJob(OWNER);
      const headers = { 'if-match': '"of another day"' };
      const answer = await api.post(`/job/owner/${action}/${jobId}`, { user: OWNER, headers, body });
      expect(answer.status).toBe(412);
    });

    describe('of a seeker', () => {
      const IF_MATCH = { app: 'jobs', since: '0.2.0' } as const;
      const SEEKER = 'seeker-456';
      const seekerTag = async (jobId: string, user = SEEKER) =>
        (await api.get(`/job/seeker/view/${jobId}`, { user })).headers.get('etag')!;
      const act = (action: string, jobId: string, ifMatch: string, body = {}, user = SEEKER) =>
        api.post(`/job/seeker/${action}/${jobId}`, { user, headers: { 'if-match': ifMatch }, body });

      itNeeds(IF_MATCH)('prevents a claim at a price that the seeker has not read', async () => {
        const jobId = await api.postJob(OWNER);
        const seen = await seekerTag(jobId);
        await update(jobId, '*', 1);

        expect((await act('claim', jobId, seen)).status).toBe(412);
        expect((await view(jobId)).body.status).toBe('open');
        expect((await act('claim', jobId, await seekerTag(jobId))).status).toBe(200);
      });

      itNeeds(IF_MATCH)('changes with the claim of the seeker, also when that has ended', async () => {
        const jobId = await api.postJob(OWNER);
        const beforeClaim = await seekerTag(jobId);
        await act('claim', jobId, beforeClaim);
        const work = { submissionNotes: 'Done' };
        for (const action of ['submit', 'withdraw']) {
          expect((await act(action, jobId, beforeClaim, action === 'submit' ? work : {})).status).toBe(412);
        }
        expect((await act('withdraw', jobId, await seekerTag(jobId))).status).toBe(200);

        expect((await act('claim', jobId, beforeClaim)).status).toBe(412);
        // The tag is current, so the answer has the reason: after a withdrawal, a seeker cannot claim again.
        await waitFor(async () => (await act('claim', jobId, await seekerTag(jobId))).status === 409, {
          what: 'the past claim to be the same in both reads',
        });
      });

      itNeeds(IF_MATCH)('allows the claimer to submit work with the current tag', async () => {
        const jobId = await api.postJob(OWNER);
        await act('claim', jobId, '*');
        expect((await act('submit', jobId, await seekerTag(jobId), { submissionNotes: 'Done' })).status).toBe(200);
      });

      itNeeds(IF_MATCH)(
        'refuses late work because the job has changed, and with the current tag because of the deadline',
        async () => {
          const jobId = await api.postJob(OWNER, { timeToCompleteSeconds: 1 });
          await act('claim', jobId, '*');
          const inTime = await seekerTag(jobId);
          const open = async () => (await view(jobId)).body.status === 'open';
          await waitFor(open, { what: 'the timeout', timeout: 20_000 });

          const work = { submissionNotes: 'Late' };
          expect((await act('submit', jobId, inTime, work)).status).toBe(412);
          expect((await act('submit', jobId, '*', work)).status).toBe(409);
        },
      );

      itNeeds(IF_MATCH)('is checked after the permission of the user', async () => {
        const jobId = await api.postJob(OWNER);
        await act('claim', jobId, '*');
        expect((await act('submit', jobId, '"old"', { submissionNotes: 'Mine' }, 'seeker-999')).status).toBe(403);
        expect((await act('withdraw', jobId, '"old"', {}, 'seeker-999')).status).toBe(403);
        expect((await act('claim', `${jobId.slice(0, -1)}x`, '"old"')).status).toBe(404);
        expect((await act('claim', jobId, '"old"', {}, OWNER)).status).toBe(403);
      });
    });

    it('is compared strongly for commands', async () => {
      const jobId = await api.postJob(OWNER);
      const tag = await tagOf(jobId);
      expect((await update(jobId, `W/${tag}`, 100)).status).toBe(412);
      expect((await update(jobId, `"other" , ${tag}`, 100)).status).toBe(200);
    });
  });
