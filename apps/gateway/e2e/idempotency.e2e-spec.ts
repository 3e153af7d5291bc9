import { scaledConcurrency, FaultProxy, Platform, type Replica, waitFor } from '@freelance/testing';
import { A_JOB, type Answer, Api } from './api';

/** Short, so that the lease of a killed gateway ends soon: it is this budget plus the time to store the answer. */
const SHORT_BUDGET_MS = 1_500;
/** Error of a machine's clock, larger than leases and signatures tolerate. */
const AHEAD = { skewMs: 60_000 };
const BEHIND = { skewMs: -60_000 };

describe('a request with an idempotency key', () => {
  let platform: Platform;
  let jobs: FaultProxy;
  let replica: Replica;
  let api: Api;
  let other: Api;
  let count = 0;
  const newOwner = () => `owner-of-keys-${(count += 1)}`;
  const keyed = (key = `key-${(count += 1)}`) => ({ 'idempotency-key': key });

  const startReplica = async () => {
    replica = await platform.startReplica('gateway', {
      ...BEHIND,
      variables: { JOBS_URL: jobs.url, UPSTREAM_BUDGET_MS: String(SHORT_BUDGET_MS) },
    });
    other = new Api(replica.url);
  };

  beforeAll(async () => {
    // No test here needs mails, and each service takes a second to start.
    platform = await Platform.start({}, ['gateway', 'categories', 'jobs']);
    jobs = await FaultProxy.start(() => platform.serviceUrl('jobs'));
    await startReplica();
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
  });
  afterAll(async () => {
    await jobs.stop();
    await platform.stop();
  });
  afterEach(passAnswers);

  function passAnswers(): void {
    jobs.treatment = (_call, forward) => forward();
  }
  /** @param then called after a command, before its answer is forwarded; decides whether the answer is lost */
  function onceDone(then: () => Promise<'pass' | 'lose'>): void {
    jobs.treatment = async ({ method }, forward) => {
      const answer = await forward();
      return method === 'POST' && (await then()) === 'lose' ? 'cut' : answer;
    };
  }

  const jobsOf = async (owner: string) =>
    (await api.get('/job/owner/list', { user: owner })).body as { count: number; jobs: { jobId: string }[] };
  const isReplay = ({ headers }: Answer) => headers.get('idempotent-replayed') === 'true';

  it('has one effect and one answer, sent many times at once to two gateways', async () => {
    const second = await platform.startReplica('gateway', AHEAD);
    const gateways = [api, new Api(second.url)];
    for (const gateway of gateways) await gateway.postJob(newOwner());
    const call = { user: newOwner(), headers: keyed(), body: A_JOB };

    const times = scaledConcurrency(100);
    const answers = await Promise.all(
      Array.from({ length: times }, (_, index) => gateways[index % 2]!.post('/job/owner/create', call)),
    );

    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(isReplay)).toHaveLength(times - 1);
    expect(await jobsOf(call.user)).toMatchObject({ count: 1, jobs: [{ jobId: answers[0]!.body.jobId }] });
  });

  it('causes 409 when a user repeats it without the key, or with another', async () => {
    const jobId = await api.postJob(newOwner());
    const claim = (headers = {}) => api.post(`/job/seeker/claim/${jobId}`, { user: 'seeker-456', headers });
    const key = keyed();

    const first = await claim(key);
    const [again, without, another] = [await claim(key), await claim(), await claim(keyed())];

    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(isReplay(again)).toBe(true);
    expect([without.status, another.status]).toEqual([409, 409]);
  });

  it('finds its own effect when its gateway is killed before the answer is stored', async () => {
    const call = { user: newOwner(), headers: keyed(), body: A_JOB };
    const done = new Promise<void>((resolve) => {
      onceDone(() => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    const lost = other.post('/job/owner/create', call).catch(() => 'lost');
    await done;
    await replica.kill();
    expect(await lost).toBe('lost');
    const [made] = (await jobsOf(call.user)).jobs;

    const early = await api.post('/job/owner/create', call);
    expect(early).toMatchObject({ status: 409, body: { errorCode: 'REQUEST_IN_PROGRESS' } });
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
    const answer = await waitFor(
      async () => {
        const repeated = await api.post('/job/owner/create', call);
        return repeated.status === 409 ? undefined : repeated;
      },
      { what: 'the lease to be over', timeout: 10_000 },
    );

    expect(answer).toMatchObject({ status: 201, body: { jobId: made!.jobId, status: 'open' } });
    expect(isReplay(answer)).toBe(false);
    expect(isReplay(await api.post('/job/owner/create', call))).toBe(true);
    expect((await jobsOf(call.user)).count).toBe(1);
    await startReplica();
  });

  it('returns the same job and the same claim when the service is killed before it has answered', async () => {
    const call = { user: newOwner(), headers: keyed(), body: A_JOB };
    const loseAndKill = async () => {
      await platform.kill('jobs');
      return 'lose' as const;
    };
    const killedAt = async (path: string, given: object) => {
      onceDone(loseAndKill);
      const lost = await other.post(path, given);
      passAnswers();
      await platform.restart('jobs');
      return lost;
    };

    expect((await killedAt('/job/owner/create', call)).status).toBe(503);
    const [made] = (await jobsOf(call.user)).jobs;
    expect(await other.post('/job/owner/create', call)).toMatchObject({ status: 201, body: { jobId: made!.jobId } });
    expect((await jobsOf(call.user)).count).toBe(1);

    const claim = { user: 'seeker-456', headers: keyed() };
    const path = `/job/seeker/claim/${made!.jobId}`;
    expect((await killedAt(path, claim)).status).toBe(503);
    const { body: view } = await api.get(`/job/seeker/view/${made!.jobId}`, { user: 'seeker-456' });
    const { claimId, submissionDeadline } = (view as { claim: Record<string, string> }).claim;
    const repeated = await other.post(path, claim);
    expect(repeated).toMatchObject({ status: 200, body: { claimId, submissionDeadline } });
    expect(isReplay(repeated)).toBe(false);
    const history = await api.get(`/job/owner/history/${made!.jobId}`, { user: call.user });
    const types = (history.body as { events: Record<string, string>[] }).events.map((event) => event['detail-type']);
    expect(types).toEqual(['job.created', 'job.claimed']);
  });

  it('has one effect from our client, which sends it again with the same key when an answer is lost', async () => {
    const owner = newOwner();
    let answers = 0;
    onceDone(async () => ((answers += 1) === 1 ? 'lose' : 'pass'));

    const { data, response } = await other.clientOf(owner).POST('/job/owner/create', { body: A_JOB });

    expect({ answers, status: response.status }).toEqual({ answers: 2, status: 201 });
    expect(await jobsOf(owner)).toMatchObject({ count: 1, jobs: [{ jobId: data.jobId }] });
  });

  it('is never executed twice, even when the job has changed since', async () => {
    const jobs = new Api(platform.serviceUrl('jobs'), platform.signatures);
    const jobId = await api.postJob(newOwner());
    const as = (user: string, n: number, body: object = {}) => ({
      user,
      headers: { 'x-internal-command-id': `00000000-0000-4000-8000-00000000000${n}` },
      body,
    });
    const claim = () => jobs.post(`/job/seeker/claim/${jobId}`, as('seeker-1', 1));
    const withdraw = () => jobs.post(`/job/seeker/withdraw/${jobId}`, as('seeker-1', 2));
    const submit = () => jobs.post(`/job/seeker/submit/${jobId}`, as('seeker-2', 3, { submissionNotes: 'Done' }));

    const claimed = await claim();
    expect((await claim()).body).toEqual(claimed.body);
    const withdrawn = await withdraw();
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'open' } });
    expect(await claim()).toMatchObject({ status: 409, body: { errorCode: 'JOB_NOT_AVAILABLE' } });

    await jobs.post(`/job/seeker/claim/${jobId}`, { user: 'seeker-2' });
    expect((await withdraw()).body).toEqual(withdrawn.body);
    const submitted = await submit();
    expect(submitted.status).toBe(200);
    expect((await submit()).body).toEqual(submitted.body);
    const { body: view } = await jobs.get(`/job/seeker/view/${jobId}`, { user: 'seeker-2' });
    expect(view).toMatchObject({ status: 'submitted', claim: { claimerId: 'seeker-2' } });
  });

  it('recognises a category that it created itself, and no other', async () => {
    const body = { name: 'Made Once' };
    const commandId = 'c0ffee00-0000-4000-8000-000000000001';
    const create = (headers: Record<string, string>) =>
      new Api(platform.serviceUrl('categories'), platform.signatures).post('/categories', { headers, body });

    const answers = [
      await create({ 'x-internal-command-id': commandId }),
      await create({ 'x-internal-command-id': commandId }),
      await create({ 'x-internal-command-id': commandId.replace('c0ffee', 'decade') }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 409]);
  });
});
