import { simpleParser } from 'mailparser';
import { itNeeds, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { A_JOB, Api } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';

describe("a job's whole life", () => {
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    platform = await startPlatform();
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development', description: 'For the web' } });
  });

  afterAll(() => platform.stop());

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

  it('is told by its answers, its lists, its history and its mails', async () => {
    await waitFor(async () => (await api.get('/categories/web-development')).body.snsTopicArn as string | null, {
      what: 'the topic of the category',
    });
    expect((await api.put('/categories/web-development/subscription', { user: SEEKER })).status).toBe(200);
    expect((await api.put('/categories/web-development/subscription', { user: OWNER })).status).toBe(200);

    const created = await api.post('/job/owner/create', { user: OWNER, body: A_JOB });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      ownerId: OWNER,
      categoryId: 'web-development',
      payAmount: 500.25,
      status: 'open',
      snsTopicArn: expect.stringContaining('category-web-development-topic') as string,
    });
    const jobId = created.body.jobId as string;
    await mailTo(SEEKER, jobId, /new job/i);

    const found = await api.get('/job/seeker/list?categoryId=web-development&minPay=500.25&maxPay=500.25', {
      user: SEEKER,
    });
    expect(found.body.jobs.map((job: { jobId: string }) => job.jobId)).toContain(jobId);

    const claimed = await api.post(`/job/seeker/claim/${jobId}`, {
      user: SEEKER,
      body: { claimerNotes: 'Me, please' },
    });
    expect(claimed).toMatchObject({ status: 200, body: { jobId, claimerId: SEEKER, status: 'claimed' } });
    const mine = await api.get('/job/seeker/claims?status=active', { user: SEEKER });
    expect(mine.body.claims[0]).toMatchObject({ jobId, claimId: claimed.body.claimId, status: 'active' });
    const elsewhere = await api.get(`/job/seeker/view/${jobId}`, { user: 'seeker-789' });
    expect(elsewhere.body).toMatchObject({ status: 'claimed', claim: null });
    expect(JSON.stringify(elsewhere.body)).not.toContain(SEEKER);
    await mailTo(OWNER, jobId, /claimed/i);
    await mailTo(SEEKER, jobId, /claim/i);

    const submitted = await api.post(`/job/seeker/submit/${jobId}`, {
      user: SEEKER,
      body: { deliverableUrl: 'https://example.com/work', additionalFiles: ['guide.pdf'] },
    });
    expect(submitted).toMatchObject({
      status: 200,
      body: { jobId, claimId: claimed.body.claimId, status: 'submitted' },
    });
    await mailTo(OWNER, jobId, /submitted|handed in/i);

    const approved = await api.post(`/job/owner/approve/${jobId}`, { user: OWNER, body: { approvalNotes: 'Great' } });
    expect(approved).toMatchObject({
      status: 200,
      body: { status: 'approved', claim: { status: 'approved', approvalNotes: 'Great' } },
    });
    expect((await api.post(`/job/owner/approve/${jobId}`, { user: OWNER })).status).toBe(409);
    await mailTo(SEEKER, jobId, /approved/i);

    const { events } = (await api.get(`/job/owner/history/${jobId}`, { user: OWNER })).body;
    expect(
      events.map((event: { 'detail-type': string; detail: { sequence: number } }) => [
        event['detail-type'],
        event.detail.sequence,
      ]),
    ).toEqual([
      ['job.created', 1],
      ['job.claimed', 2],
      ['job.submitted', 3],
      ['job.approved', 4],
    ]);
    const seen = (await api.get(`/job/seeker/history/${jobId}`, { user: SEEKER })).body.events;
    expect(seen.map((event: { 'detail-type': string }) => event['detail-type'])).toEqual([
      'job.claimed',
      'job.submitted',
      'job.approved',
    ]);
    expect((await api.get(`/job/seeker/history/${jobId}`, { user: 'seeker-789' })).body.events).toEqual([]);

    // The owner subscribed too, but is never told of their own job; nobody got a mail twice.
    const mails = await mailsAbout(jobId);
    expect(mails).toHaveLength(6);
    expect(new Set(mails).size).toBe(6);
  });

  it('ends in a rejection that the claimer hears of, with the reason', async () => {
    const jobId = await api.postJob(OWNER);
    await api.post(`/job/seeker/claim/${jobId}`, { user: SEEKER });
    await api.post(`/job/seeker/submit/${jobId}`, { user: SEEKER, body: { submissionNotes: 'Here' } });
    const rejected = await api.post(`/job/owner/reject/${jobId}`, {
      user: OWNER,
      body: { rejectionReason: 'No tests <b>' },
    });
    expect(rejected).toMatchObject({
      status: 200,
      body: { status: 'rejected', claim: { rejectionReason: 'No tests <b>' } },
    });
    const mail = await mailTo(SEEKER, jobId, /rejected/i);
    expect(mail.text).toContain('No tests <b>');
    expect(mail.html).toContain('No tests &lt;b&gt;');
  });

  it('tells subscribers of a job whatever characters it is written in', async () => {
    const name = 'Emoji 💥 and \uffff';
    const jobId = await api.postJob(OWNER, { name, description: '💥'.repeat(400) });
    const mail = await mailTo(SEEKER, jobId, /new job/i);
    expect(mail.subject).toContain('💥');
    expect((await api.get(`/job/seeker/view/${jobId}`, { user: SEEKER })).body.name).toBe(name);
  });

  it('shows each job once over the pages of a list, newest first, filtered before it is cut', async () => {
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

  it('lapses by itself the moment the listing does', async () => {
    const jobId = await api.postJob('owner-lapse', { expirySeconds: 1 });
    await waitFor(
      async () => (await api.get(`/job/seeker/view/${jobId}`, { user: SEEKER })).body.status === 'expired',
      {
        what: 'the listing to lapse',
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

  itNeeds('raw mails')('sends mails whose headers no words get into, with a button that unsubscribes', async () => {
    const subscription = '/categories/web-development/subscription';
    await api.put(subscription, { user: SEEKER });
    // A header's own way to write a line break, and more than fits on one line.
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
  });
});
