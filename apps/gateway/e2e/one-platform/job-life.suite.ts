import { simpleParser } from 'mailparser';
import type { FreelanceClient } from '@freelance/client';
import { itNeeds, type Platform, waitFor } from '@freelance/testing';
import { A_JOB, Api } from '../api';
import type { OnePlatform } from './one-platform';
import { declaredFetch } from '../declared-fetch';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';

export const jobLife = (shared: OnePlatform) =>
  describe("a job's whole life", () => {
    let platform: Platform;
    let api: Api;
    let owner: FreelanceClient;
    let seeker: FreelanceClient;
    let other: FreelanceClient;

    beforeAll(async () => {
      platform = shared.platform;
      api = new Api(platform.url);
      [owner, seeker, other] = [api.clientOf(OWNER), api.clientOf(SEEKER), api.clientOf('seeker-789')];
      await api.post('/categories', { body: { name: 'Web Development', description: 'For the web' } });
    });

    /** Subjects of the mails about one job, by recipient. */
    const mailsAbout = async (jobId: string) =>
      (await platform.mails()).filter((mail) => mail.text.includes(jobId)).map((mail) => `${mail.to}: ${mail.subject}`);

    const mailTo = (userId: string, jobId: string, words: RegExp) =>
      waitFor(
        async () =>
          (await platform.mails()).find(
            (mail) => mail.to === platform.emailOf(userId) && mail.text.includes(jobId) && words.test(mail.subject),
          ),
        { what: `mail to ${userId} about ${jobId} with ${String(words)}` },
      );

    it('appears in answers, lists, history and mails', async () => {
      const category = { params: { path: { categoryId: 'web-development' } } };
      await waitFor(async () => (await owner.GET('/categories/{categoryId}', category)).data.snsTopicArn, {
        what: 'the topic of the category',
      });
      for (const client of [seeker, owner]) await client.PUT('/categories/{categoryId}/subscription', category);

      const { data: created, response } = await owner.POST('/job/owner/create', { body: A_JOB });
      expect(response.status).toBe(201);
      expect(created).toMatchObject({
        ownerId: OWNER,
        categoryId: 'web-development',
        payAmount: 500.25,
        status: 'open',
        snsTopicArn: expect.stringContaining('category-web-development-topic') as string,
      });
      const { jobId } = created;
      const path = { jobId };
      await mailTo(SEEKER, jobId, /new job/i);

      const query = { categoryId: 'web-development', minPay: 500.25, maxPay: 500.25 };
      const { data: found } = await seeker.GET('/job/seeker/list', { params: { query } });
      expect(found.jobs.map((job) => job.jobId)).toContain(jobId);

      const { data: claimed } = await seeker.POST('/job/seeker/claim/{jobId}', {
        params: { path },
        body: { claimerNotes: 'Me, please' },
      });
      expect(claimed).toMatchObject({ jobId, claimerId: SEEKER, status: 'claimed' });
      const { data: mine } = await seeker.GET('/job/seeker/claims', { params: { query: { status: 'active' } } });
      expect(mine.claims[0]).toMatchObject({ jobId, claimId: claimed.claimId, status: 'active' });
      const { data: elsewhere } = await other.GET('/job/seeker/view/{jobId}', { params: { path } });
      expect(elsewhere).toMatchObject({ status: 'claimed', claim: null });
      expect(JSON.stringify(elsewhere)).not.toContain(SEEKER);
      await mailTo(OWNER, jobId, /claimed/i);
      await mailTo(SEEKER, jobId, /claim/i);

      const { data: submitted } = await seeker.POST('/job/seeker/submit/{jobId}', {
        params: { path },
        body: { deliverableUrl: 'https://example.com/work', additionalFiles: ['guide.pdf'] },
      });
      expect(submitted).toMatchObject({ jobId, claimId: claimed.claimId, status: 'submitted' });
      await mailTo(OWNER, jobId, /submitted|handed in/i);

      const approve = (approvalNotes: string) =>
        owner.POST('/job/owner/approve/{jobId}', { params: { path }, body: { approvalNotes } });
      expect((await approve('Great')).data).toMatchObject({
        status: 'approved',
        claim: { status: 'approved', approvalNotes: 'Great' },
      });
      await expect(approve('Great again')).rejects.toMatchObject({ name: 'ApiError', status: 409 });
      await mailTo(SEEKER, jobId, /approved/i);

      const { data: history } = await owner.GET('/job/owner/history/{jobId}', { params: { path } });
      expect(history.events.map((event) => [event['detail-type'], event.detail.sequence])).toEqual([
        ['job.created', 1],
        ['job.claimed', 2],
        ['job.submitted', 3],
        ['job.approved', 4],
      ]);
      const seenBy = async (client: FreelanceClient) =>
        (await client.GET('/job/seeker/history/{jobId}', { params: { path } })).data.events;
      expect((await seenBy(seeker)).map((event) => event['detail-type'])).toEqual([
        'job.claimed',
        'job.submitted',
        'job.approved',
      ]);
      expect(await seenBy(other)).toEqual([]);

      // The owner subscribed too, but gets no mail about their own job; no user gets a mail twice.
      const mails = await mailsAbout(jobId);
      expect(mails).toHaveLength(6);
      expect(new Set(mails).size).toBe(6);
    });

    itNeeds({ app: 'categories', since: '0.3.0' })('accepts null, and category names in another case', async () => {
      const created = await api.post('/categories', { body: { name: 'Straße', description: null } });
      expect(created).toMatchObject({ status: 201, body: { description: null } });
      expect((await api.post('/categories', { body: { name: 'STRAẞE' } })).status).toBe(409);
    });

    itNeeds({ app: 'jobs', since: '0.3.0' })('accepts null for optional fields like a missing field', async () => {
      const jobId = await api.postJob(OWNER);
      const as = (user: string, command: string, body: object) => api.post(`/job/${command}/${jobId}`, { user, body });
      expect((await as(SEEKER, 'seeker/claim', { claimerNotes: null })).status).toBe(200);
      expect((await as(SEEKER, 'seeker/withdraw', { reason: null })).status).toBe(200);
      expect((await as('seeker-789', 'seeker/claim', {})).status).toBe(200);
      const nothing = { submissionNotes: null, deliverableUrl: null, additionalFiles: null };
      expect((await as('seeker-789', 'seeker/submit', nothing)).status).toBe(400);
      const work = { ...nothing, submissionNotes: 'Here' };
      expect((await as('seeker-789', 'seeker/submit', work)).status).toBe(200);
      const changes = { changes: 'More', timeToCompleteSeconds: null };
      expect((await as(OWNER, 'owner/request-changes', changes)).status).toBe(200);
      expect((await as('seeker-789', 'seeker/submit', work)).status).toBe(200);
      const { body: approved } = await as(OWNER, 'owner/approve', { approvalNotes: null });
      const claim = { claimerNotes: null, deliverableUrl: null, additionalFiles: [], approvalNotes: null };
      expect(approved).toMatchObject({ status: 'approved', claim });
    });

    itNeeds({ app: 'jobs', since: '0.3.0' })('filters by pay in every number format of JSON', async () => {
      const jobId = await api.postJob(OWNER, { payAmount: 12_345_678.5 });
      const list = await api.get('/job/seeker/list?minPay=1.23456785e7&maxPay=12345678.50', { user: SEEKER });
      expect(list.body.jobs).toMatchObject([{ jobId, payAmount: 12_345_678.5 }]);
    });

    it('can end in a rejection, with a mail to the claimer that has the reason', async () => {
      const jobId = await api.postJob(OWNER);
      const params = { path: { jobId } };
      await seeker.POST('/job/seeker/claim/{jobId}', { params });
      await seeker.POST('/job/seeker/submit/{jobId}', { params, body: { submissionNotes: 'Here' } });
      const { data: rejected } = await owner.POST('/job/owner/reject/{jobId}', {
        params,
        body: { rejectionReason: 'No tests <b>' },
      });
      expect(rejected).toMatchObject({ status: 'rejected', claim: { rejectionReason: 'No tests <b>' } });
      const mail = await mailTo(SEEKER, jobId, /rejected/i);
      expect(mail.text).toContain('No tests <b>');
      expect(mail.html).toContain('No tests &lt;b&gt;');
    });

    it('causes mails to subscribers for texts in any characters', async () => {
      const name = 'Emoji 💥 and \uffff';
      const jobId = await api.postJob(OWNER, { name, description: '💥'.repeat(400) });
      const mail = await mailTo(SEEKER, jobId, /new job/i);
      expect(mail.subject).toContain('💥');
      expect((await api.get(`/job/seeker/view/${jobId}`, { user: SEEKER })).body.name).toBe(name);
    });

    it('shows each job once over the pages of a list, newest first, filtered before it is divided into pages', async () => {
      const owner = 'owner-pages';
      const ids: string[] = [];
      for (let n = 0; n < 7; n++) ids.unshift(await api.postJob(owner, { payAmount: n % 2 === 0 ? 10 : 20.5 }));
      const seen: string[] = [];
      let lastKey: string | null = null;
      do {
        const query: string = lastKey === null ? '' : `&lastKey=${encodeURIComponent(lastKey)}`;
        const { body, headers } = await api.get(`/job/owner/list?status=open&limit=3${query}`, { user: owner });
        expect(body.count).toBe(body.jobs.length);
        seen.push(...body.jobs.map((job: { jobId: string }) => job.jobId));
        lastKey = body.lastKey as string | null;
        const next = lastKey && `<?status=open&limit=3&lastKey=${encodeURIComponent(lastKey)}>; rel="next"`;
        expect(headers.get('link')).toBe(next);
      } while (lastKey !== null);
      expect(seen).toEqual(ids);

      const query = { status: 'open' as const, limit: 3 };
      const read: string[] = [];
      for await (const job of api.clientOf(owner).pages('/job/owner/list', { params: { query } })) read.push(job.jobId);
      expect(read).toEqual(ids);

      const borrowed = (await api.get('/job/owner/list?status=open&limit=3', { user: owner })).body.lastKey as string;
      for (const [path, user] of [
        [`/job/owner/list?status=open&lastKey=${borrowed}`, OWNER],
        [`/job/owner/list?lastKey=${borrowed}`, owner],
        [`/job/seeker/list?lastKey=${borrowed}`, owner],
      ] as const) {
        expect(await api.get(path, { user })).toMatchObject({ status: 400, body: { error: 'Invalid lastKey' } });
      }
    });

    it('ends automatically at the instant at which the listing ends', async () => {
      const jobId = await api.postJob('owner-lapse', { expirySeconds: 1 });
      await waitFor(
        async () => (await api.get(`/job/seeker/view/${jobId}`, { user: SEEKER })).body.status === 'expired',
        {
          what: 'the listing to expire',
        },
      );
      expect((await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER })).status).toBe(409);
      const listed = async (status: string) =>
        (await api.get(`/job/owner/list?status=${status}`, { user: 'owner-lapse' })).body.jobs.map(
          (job: { jobId: string }) => job.jobId,
        );
      expect(await listed('open')).toEqual([]);
      expect(await listed('expired')).toEqual([jobId]);
    });

    it('stops mail about a category for a user who unsubscribes', async () => {
      const seeker = { user: 'seeker-of-quiet' };
      const subscription = '/categories/web-development/subscription';
      await api.put(subscription, seeker);
      expect((await api.get('/subscriptions', seeker)).body.subscriptions).toHaveLength(1);
      expect((await api.delete(subscription, seeker)).status).toBe(204);
      expect((await api.get('/subscriptions', seeker)).body.subscriptions).toEqual([]);
    });

    describe('sends mails whose links', () => {
      const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
      const linksIn = async (jobId: string) =>
        (await platform.mails())
          .filter(({ text }) => text.includes(jobId))
          .flatMap(({ text }) => text.match(/^(Unsubscribe: )?http:\S+$/gm) ?? [])
          .map((line) => line.replace('Unsubscribe: ', ''));

      let links: string[];
      beforeAll(async () => {
        await api.put('/categories/web-development/subscription', { user: SEEKER });
        const jobId = await api.postJob(OWNER);
        links = await waitFor(
          async () => {
            const found = await linksIn(jobId);
            return found.length >= 2 ? found : undefined;
          },
          { what: 'a mail with two links' },
        );
      });

      itNeeds({ app: 'gateway', since: '0.3.0' })(
        'open a page about a job in a browser, with any added query parameters',
        async () => {
          const [link] = links.filter((known) => known.includes('/job/'));
          for (const address of [link!, `${link}?utm_source=x`, link!.replace('/seeker/view/', '/owner/relist/')]) {
            const answer = await declaredFetch(address, { headers: BROWSER });
            expect(answer.status).toBe(200);
            expect(await answer.text()).toContain('<h2>How to go on</h2>');
            expect((await declaredFetch(address)).status).toBe(401);
          }
        },
      );

      itNeeds({ app: 'notifications', since: '0.3.0' })('unsubscribe, with any added query parameters', async () => {
        const [link] = links.filter((known) => known.includes('/unsubscribe/'));
        for (const method of ['GET', 'POST'])
          expect((await declaredFetch(`${link}?utm_source=x`, { method })).status).toBe(200);
        expect((await api.get('/subscriptions', { user: SEEKER })).body.subscriptions).toEqual([]);
      });
    });

    itNeeds('raw mails')(
      'sends mails whose headers no user text can change, with a button that unsubscribes',
      async () => {
        const subscription = '/categories/web-development/subscription';
        await api.put(subscription, { user: SEEKER });
        // An encoded line break as headers allow it, and more text than one header line holds.
        const name = `=?utf-8?Q?Words=0D=0ABcc:_thief@example.com?= ${'é'.repeat(80)}`;
        const jobId = await api.postJob(OWNER, { name });
        const { raw } = await mailTo(SEEKER, jobId, /new job/i);
        const { headerLines, subject } = await simpleParser(raw!);
        expect(subject).toContain(name);
        expect(headerLines.map(({ key }) => key).sort()).toEqual([
          'auto-submitted',
          'content-type',
          'date',
          'from',
          'list-unsubscribe',
          'list-unsubscribe-post',
          'message-id',
          'mime-version',
          'subject',
          'to',
        ]);

        const [, link] = /^List-Unsubscribe: <(http:\S+)>\r$/m.exec(raw!) ?? [];
        const [, body] = /^List-Unsubscribe-Post: (.*)\r$/m.exec(raw!) ?? [];
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        expect((await fetch(link!, { method: 'POST', headers, body })).status).toBe(200);
        const { subscriptions } = (await api.get('/subscriptions', { user: SEEKER })).body;
        expect(subscriptions).toEqual([]);
      },
    );
  });
