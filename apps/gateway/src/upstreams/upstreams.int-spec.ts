import { AS_OWNER, RunningGateway } from '../testing/running-gateway';
import type { UpstreamStub } from '../testing/upstream-stub';

const BUDGET_MS = 400;

describe('a gateway with services that are down, slow or interrupted', () => {
  let gateway: RunningGateway;
  beforeEach(async () => void (gateway = await RunningGateway.start({ UPSTREAM_BUDGET_MS: String(BUDGET_MS) })));
  afterEach(() => gateway.stop());

  const view = () => gateway.fetch('/job/owner/view/job-1', { headers: AS_OWNER });

  async function expectAnswer(status: number, error: string, errorCode: string): Promise<Response> {
    const answer = await view();
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({
      error,
      errorCode,
      timestamp: expect.any(String),
      requestId: answer.headers.get('x-request-id'),
    });
    return answer;
  }

  it('answers 503 with Retry-After when a service is down, and serves the others', async () => {
    await gateway.jobs.stop();

    const answer = await expectAnswer(503, 'Jobs service is unavailable', 'SERVICE_UNAVAILABLE');

    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await gateway.fetch('/categories')).status).toBe(200);
  });

  it('answers 503 when a service dies during the call', async () => {
    gateway.jobs.behave = (_request, response) => response.destroy();

    await expectAnswer(503, 'Jobs service is unavailable', 'SERVICE_UNAVAILABLE');
  });

  it('answers 503 when a service does not answer in HTTP', async () => {
    gateway.jobs.behave = (_request, response) => response.socket?.end('not HTTP at all\r\n\r\n');

    await expectAnswer(503, 'Jobs service is unavailable', 'SERVICE_UNAVAILABLE');
  });

  it('answers 504 when a service hangs, within the budget', async () => {
    gateway.jobs.behave = () => undefined;
    const started = performance.now();

    await expectAnswer(504, 'Jobs service did not answer in time', 'GATEWAY_TIMEOUT');

    const took = performance.now() - started;
    expect(took).toBeGreaterThan(BUDGET_MS - 20);
    expect(took).toBeLessThan(BUDGET_MS + 2_000);
  });

  it('keeps the budget also for requests in the queue', async () => {
    gateway.jobs.behave = () => undefined;
    const started = performance.now();

    const answers = await Promise.all(Array.from({ length: 300 }, view));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503, 504]));
    expect(performance.now() - started).toBeLessThan(BUDGET_MS + 2_000);
    expect(gateway.jobs.seen.length).toBeLessThan(300);
  });

  it('ends the connection when an answer has begun and exceeds the budget', async () => {
    let trickle: NodeJS.Timeout | undefined;
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      trickle = setInterval(() => response.write(' '), 50);
    };
    const started = performance.now();

    await expect(view().then((answer) => answer.text())).rejects.toThrow();

    clearInterval(trickle);
    expect(performance.now() - started).toBeLessThan(BUDGET_MS + 2_000);
  });

  it('returns a 503 of a service unchanged and calls it only once', async () => {
    gateway.jobs.behave = (_request, response) => {
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '3' }).end('{"error":"not now"}');
    };

    const answer = await view();

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('3');
    expect(await answer.json()).toEqual({ error: 'not now' });
    expect(gateway.jobs.seen).toHaveLength(1);
  });

  it('forwards again as soon as a service answers', async () => {
    gateway.jobs.behave = (_request, response) => response.destroy();
    expect((await view()).status).toBe(503);

    gateway.jobs.reset();

    expect((await view()).status).toBe(200);
  });

  it('is ready without a service, and reports that it is degraded', async () => {
    await gateway.notifications.stop();

    const answer = await gateway.fetch('/health/ready');

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: 'ok',
      details: {
        categories: { status: 'up' },
        notifications: {
          status: 'up',
          degraded: true,
          message: 'Notifications service is unavailable: it refuses connections, so no process listens',
        },
      },
    });
  });

  it('says how a service fails that gives no health report', async () => {
    const failure = async (behave: UpstreamStub['behaveWhenChecked']) => {
      gateway.jobs.behaveWhenChecked = behave;
      const answer = await gateway.fetch('/health/ready');
      return ((await answer.json()) as { details: { jobs: { message: string } } }).details.jobs.message;
    };
    expect(await failure(() => undefined)).toBe(
      'Jobs service is unavailable: it accepts connections but does not answer within 0.4 s',
    );
    expect(await failure((_request, response) => response.destroy())).toBe(
      'Jobs service is unavailable: it closes connections without an answer',
    );
    expect(await failure((_request, response) => response.writeHead(502).end('<html>'))).toBe(
      'Jobs service is unavailable: it answers 502 without a report',
    );
  });

  it('shows the readiness, version and degraded parts of a service', async () => {
    const report = (status: number, body: object) => {
      gateway.jobs.behaveWhenChecked = (_request, response) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return gateway.fetch('/health/ready').then((answer) => answer.json() as Promise<{ details: { jobs: object } }>);
    };
    const degraded = { details: { queues: { status: 'up', degraded: true, message: 'jobExpiry: refused' } } };
    expect((await report(200, { version: '1.2.3', ...degraded })).details.jobs).toMatchObject({
      status: 'up',
      version: '1.2.3',
      degradedParts: [{ name: 'queues', message: 'jobExpiry: refused' }],
    });
    const down = { details: { dynamodb: { status: 'down', message: 'no answer in 900 ms' } } };
    expect((await report(503, { version: '1.2.3', ...down })).details.jobs).toMatchObject({
      status: 'up',
      degraded: true,
      message: 'Jobs service is not ready: dynamodb: no answer in 900 ms',
    });
  });

  it('finishes the running calls before it stops', async () => {
    const received = new Promise<void>((resolve) => {
      gateway.jobs.behave = (_request, response) => {
        resolve();
        setTimeout(() => response.writeHead(200).end('done'), 250);
      };
    });
    const answer = view();
    await received;

    const started = performance.now();
    await gateway.drain();

    expect(await (await answer).text()).toBe('done');
    expect(performance.now() - started).toBeLessThan(2_000);
    await expect(view()).rejects.toThrow();
  });
});
