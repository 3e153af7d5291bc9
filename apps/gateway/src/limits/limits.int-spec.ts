import { type AddressInfo, createServer, type Server } from 'node:net';
import { waitForRoomInWindow } from '../testing/wait-for-room-in-window';
import { RunningGateway } from '../testing/running-gateway';
import { callsRefused, leasesTaken } from './metrics';

const statuses = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status);
const times = (count: number, call: (index: number) => Promise<Response>) =>
  Array.from({ length: count }, (_, index) => call(index));
const limitHeaders = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => /ratelimit|retry-after/.test(name)));

/** A server that accepts connections and never answers. */
async function blackHole(): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => void socket.on('error', () => undefined));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe('rate limits', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await RunningGateway.start({
      RATE_LIMIT_PER_SECOND: '5',
      RATE_LIMIT_ANONYMOUS_PER_MINUTE: '6',
      RATE_LIMIT_UNSUBSCRIBE_PER_MINUTE: '8',
      RATE_LIMIT_CLAIMS_PER_MINUTE: '3',
      RATE_LIMIT_CATEGORIES_PER_MINUTE: '2',
      TRUSTED_PROXY_DEPTH: '1',
    });
    // There is no database: after the first call, the others do not wait for it.
    await gateway.fetch('/categories', { headers: { 'x-user-id': 'first' } });
  });
  afterAll(() => gateway.stop());

  const list = (userId: string) => gateway.fetch('/job/owner/list', { headers: { 'x-user-id': userId } });
  const from = (address: string, path = '/categories') =>
    gateway.fetch(path, { headers: { 'x-forwarded-for': address } });

  it('admit the configured number of calls a second for a user, all at once, and refuse the rest', async () => {
    await waitForRoomInWindow(1);
    const given = await statuses(times(8, () => list('eager')));

    expect(given.sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(await statuses(times(5, () => list('somebody-else')))).toEqual([200, 200, 200, 200, 200]);
  });

  it('say when to try again, and admit a call then', async () => {
    await waitForRoomInWindow(1);
    await statuses(times(5, () => list('patient')));

    const refused = await list('patient');

    expect(refused.status).toBe(429);
    expect(limitHeaders(refused)).toMatchObject({ 'retry-after': '1', ratelimit: '"user";r=0;t=1' });
    expect(await refused.json()).toMatchObject({ error: 'Too many requests', errorCode: 'TOO_MANY_REQUESTS' });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect((await list('patient')).status).toBe(200);
  });

  it('are in the headers of every answer', async () => {
    await waitForRoomInWindow(1);
    const expected = {
      'ratelimit-policy': '"user";q=5;w=1',
      ratelimit: '"user";r=4;t=1',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset': '1',
    };
    expect(limitHeaders(await list('curious'))).toEqual(expected);
    const missing = await gateway.fetch('/job/nothing', { headers: { 'x-user-id': 'curious-too' } });
    expect(missing.status).toBe(404);
    expect(limitHeaders(missing)).toEqual(expected);
  });

  it('count anonymous clients by the address that our proxy reports, not by the one that they claim', async () => {
    await waitForRoomInWindow(60);

    const given = await statuses(times(7, (index) => from(`10.0.0.${index}, 192.0.2.1`)));

    expect(given.sort()).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const refused = await from('192.0.2.1');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeLessThanOrEqual(60);
    expect(limitHeaders(refused)).toMatchObject({
      'ratelimit-policy': '"anonymous";q=6;w=60',
      ratelimit: `"anonymous";r=0;t=${seconds}`,
    });
    expect((await from('192.0.2.2')).status).toBe(200);
  });

  it('count all addresses of one IPv6 client, and the two forms of an IPv4 address, as one', async () => {
    await waitForRoomInWindow(60);
    const six = await statuses(times(7, (index) => from(`2001:db8:0:1::${index}`)));
    const four = await statuses(times(7, (index) => from(index % 2 ? '::ffff:192.0.2.7' : '192.0.2.7')));

    for (const given of [six, four]) expect(given.filter((status) => status === 429)).toHaveLength(1);
    expect((await from('2001:db8:0:2::1')).status).toBe(200);
  });

  it('count the unsubscribe links that a mail provider follows separately from other calls of its address', async () => {
    await waitForRoomInWindow(60);
    await statuses(times(7, () => from('192.0.2.10')));
    const headers = { 'x-forwarded-for': '192.0.2.10' };
    const unsubscribe = (index: number) =>
      gateway.fetch(`/unsubscribe/token-${index}`, { method: index % 2 ? 'GET' : 'POST', headers });

    const given = await statuses(times(10, unsubscribe));

    expect(given.filter((status) => status === 429)).toHaveLength(2);
    expect((await unsubscribe(0)).headers.get('ratelimit-policy')).toBe('"unsubscribe";q=8;w=60');
    const fromAnother = await gateway.fetch('/categories', { headers: { 'x-forwarded-for': '192.0.2.11' } });
    expect(fromAnother.status).toBe(200);
  });

  it('do not refuse a user when anonymous clients at the same address are refused', async () => {
    await waitForRoomInWindow(60);
    await statuses(times(7, () => from('192.0.2.8')));

    const headers = { 'x-forwarded-for': '192.0.2.8', 'x-user-id': 'neighbour' };
    expect((await gateway.fetch('/categories', { headers })).status).toBe(200);
  });

  it.each([
    ['claims', '/job/seeker/claim/job-1', '"user";q=5;w=1, "claim";q=3;w=60', 3],
    ['new categories', '/categories', '"user";q=5;w=1, "category";q=2;w=60', 2],
  ])('have a budget for %s besides the budget of the user', async (what, path, policy, calls) => {
    await waitForRoomInWindow(60);
    await waitForRoomInWindow(1);
    const user = { 'x-user-id': `busy-with-${what.replace(' ', '-')}` };
    for (let call = 0; call < calls; call++) expect((await gateway.post(path, '{}', user)).status).toBe(200);

    const refused = await gateway.post(path, '{}', user);

    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toBe(policy);
    expect(refused.headers.get('x-ratelimit-limit')).toBe(String(calls));
    expect((await gateway.fetch('/categories', { headers: user })).status).toBe(200);
  });

  it('come after 401, which is not counted, and before the check of the identity headers', async () => {
    await waitForRoomInWindow(60);
    const nobody = () => from('192.0.2.9', '/job/owner/list');
    expect(new Set(await statuses(times(10, nobody)))).toEqual(new Set([401]));
    expect((await from('192.0.2.9')).status).toBe(200);

    await waitForRoomInWindow(1);
    const wrongType = () =>
      gateway.fetch('/job/owner/list', { headers: { 'x-user-id': 'wrong', 'x-user-type': 'admin' } });
    expect((await statuses(times(7, wrongType))).sort()).toEqual([400, 400, 400, 400, 400, 429, 429]);
  });

  it('count calls to paths that do not exist', async () => {
    await waitForRoomInWindow(60);
    expect((await statuses(times(7, () => from('192.0.2.3', '/guess')))).sort()).toEqual([
      ...Array<number>(6).fill(404),
      429,
    ]);
  });

  it('do not count health checks and documentation', async () => {
    await waitForRoomInWindow(60);
    await statuses(times(7, () => from('192.0.2.4')));

    for (const path of ['/health/live', '/docs', '/openapi.json', '/asyncapi.json', '/']) {
      const answer = await from('192.0.2.4', path);
      expect(answer.status).toBe(200);
      expect(limitHeaders(answer)).toEqual({});
    }
  });
});

describe('rate limits when the database does not answer', () => {
  let hole: Awaited<ReturnType<typeof blackHole>>;
  let gateway: RunningGateway;
  beforeAll(async () => {
    hole = await blackHole();
    gateway = await RunningGateway.start({
      RATE_LIMIT_ANONYMOUS_PER_MINUTE: '20',
      TRUSTED_PROXY_DEPTH: '1',
      AWS_ENDPOINT_URL_DYNAMODB: hole.url,
    });
    for (const counter of [callsRefused, leasesTaken]) counter.reset();
  });
  afterAll(async () => {
    await gateway.stop();
    hole.server.close();
  });

  it('are counted by this replica alone, and only the first calls wait for the database', async () => {
    const from = (address: string) => gateway.fetch('/categories', { headers: { 'x-forwarded-for': address } });
    await waitForRoomInWindow(60);
    const started = Date.now();
    const first = await statuses(times(5, () => from('192.0.2.1')));
    expect(Date.now() - started).toBeGreaterThan(400);
    const second = await statuses(times(30, () => from('192.0.2.2')));

    expect(new Set(first)).toEqual(new Set([200]));
    expect(second.filter((status) => status === 200)).toHaveLength(20);
    expect(second.filter((status) => status === 429)).toHaveLength(10);
    expect((await leasesTaken.get()).values).toEqual([{ labels: { outcome: 'failed' }, value: 1 }]);
    expect((await callsRefused.get()).values).toEqual([{ labels: { budget: 'anonymous' }, value: 10 }]);
  });
});
