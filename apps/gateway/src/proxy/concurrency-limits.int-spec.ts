import { waitFor } from '@freelance/testing';
import { AS_OWNER, RunningGateway } from '../testing/running-gateway';

const AT_WORK = 4;
const WAITING = 8;

describe('a gateway with more requests than a service can process', () => {
  let gateway: RunningGateway;
  beforeEach(async () => {
    gateway = await RunningGateway.start({
      REQUESTS_AT_WORK: String(AT_WORK),
      REQUESTS_WAITING: String(WAITING),
      UPSTREAM_BUDGET_MS: '2000',
    });
  });
  afterEach(() => gateway.stop());
  afterAll(() => {
    delete process.env.REQUESTS_AT_WORK;
    delete process.env.REQUESTS_WAITING;
  });

  const view = (signal?: AbortSignal) =>
    gateway.fetch('/job/owner/view/job-1', { headers: AS_OWNER, ...(signal && { signal }) });
  const times = <T>(count: number, call: () => T): T[] => Array.from({ length: count }, call);
  const until = (isSo: () => boolean) => waitFor(isSo, { what: String(isSo), interval: 5 });

  it('refuses the excess, queues the rest, and serves the routes of other services', async () => {
    gateway.jobs.behave = () => undefined;
    const answers: Response[] = [];
    const open = times(50, () => view().then((answer) => answers.push(answer)));
    await until(() => answers.length === 50 - AT_WORK - WAITING);

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(answers[0]!.headers.get('retry-after')).toBe('1');
    expect(await answers[0]!.json()).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    expect(gateway.jobs.seen).toHaveLength(AT_WORK);
    const others = await Promise.all(times(AT_WORK + WAITING, () => gateway.fetch('/categories')));
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all(open);
  });

  it('allows a browser to read the refusal', async () => {
    gateway.jobs.behave = () => undefined;
    void Promise.all(times(AT_WORK + WAITING, () => view())).catch(() => undefined);
    await until(() => gateway.jobs.seen.length === AT_WORK);

    const headers = { ...AS_OWNER, origin: 'https://app.example.com' };
    const answer = await gateway.fetch('/job/owner/view/job-1', { headers });

    expect(answer.status).toBe(503);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
  });

  it('answers within the budget also after a long wait in the queue', async () => {
    gateway.jobs.behave = (_request, response) => setTimeout(() => response.end('{}'), 1_000);
    const first = times(AT_WORK, () => view());
    await until(() => gateway.jobs.seen.length === AT_WORK);
    const since = performance.now();
    gateway.jobs.behave = () => undefined;

    expect((await view()).status).toBe(504);

    expect(performance.now() - since).toBeLessThan(2_500);
    await Promise.all(first);
  });

  it('reuses the places of disconnected clients as soon as the service has answered', async () => {
    const held: (() => void)[] = [];
    gateway.jobs.behave = (_request, response) => held.push(() => response.end('{}'));
    const leaves = new AbortController();
    const left = times(AT_WORK, () => view(leaves.signal).catch(() => 'left'));
    await until(() => held.length === AT_WORK);
    leaves.abort();
    expect(await Promise.all(left)).toEqual(times(AT_WORK, () => 'left'));

    const next = view();
    await until(() => held.length > 0);
    for (const end of held.splice(0)) end();
    await until(() => held.length === 1);
    held[0]!();

    expect((await next).status).toBe(200);
  });
});
