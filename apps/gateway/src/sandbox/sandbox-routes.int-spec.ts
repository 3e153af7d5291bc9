import { startTestCloud, type TestCloud } from '@freelance/testing';
import { RunningGateway } from '../testing/running-gateway';

const ADVANCE = '/sandbox/clock/advance';
const A_YEAR = 31_536_000;
const NOTHING = { error: 'There is nothing at this path', errorCode: 'ROUTE_NOT_FOUND' };

describe('the clock of a sandbox, through the gateway', () => {
  let cloud: TestCloud;
  let gateway: RunningGateway;

  beforeAll(async () => {
    cloud = await startTestCloud();
    gateway = await RunningGateway.start({
      ENVIRONMENT: cloud.environment,
      AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
      SANDBOX_CLOCK: 'on',
    });
  });

  afterAll(async () => {
    await gateway.stop();
    await cloud.stop();
  });

  const read = async () =>
    (await gateway.fetch('/sandbox/clock')).json() as Promise<{ now: string; offsetSeconds: number }>;

  it('returns its time, and can be turned', async () => {
    expect(await read()).toEqual({ now: expect.stringMatching(/Z$/), offsetSeconds: 0 });
    const answer = await gateway.post(ADVANCE, '{"seconds": 3600}');
    expect(answer.status).toBe(200);
    const time = (await answer.json()) as { now: string };
    expect(time).toEqual({ now: expect.any(String), offsetSeconds: 3_600 });
    expect(Math.abs(Date.parse(time.now) - Date.now() - 3_600_000)).toBeLessThan(1_000);
    expect((await read()).offsetSeconds).toBe(3_600);
  });

  it.each([
    ['{"seconds": 0}'],
    ['{"seconds": -5}'],
    ['{"seconds": 1.5}'],
    ['{"seconds": "60"}'],
    [`{"seconds": ${A_YEAR + 1}}`],
    ['{}'],
    [''],
  ])('refuses the body %j', async (body) => {
    const answer = await gateway.post(ADVANCE, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errorCode: 'VALIDATION_FAILED',
      details: [{ field: 'seconds', message: `seconds must be a whole number of seconds from 1 to ${A_YEAR}` }],
      requestId: expect.any(String),
    });
  });

  it.each([
    ['{', 'MALFORMED_JSON'],
    ['[60]', 'VALIDATION_FAILED'],
    ['{"seconds": 60, "minutes": 1}', 'VALIDATION_FAILED'],
    ['{"seconds": 60, "__proto__": {}}', 'VALIDATION_FAILED'],
  ])('refuses the body %s', async (body, errorCode) => {
    const answer = await gateway.post(ADVANCE, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errorCode });
  });

  it('has the same checks as every other route', async () => {
    const form = await gateway.post(ADVANCE, 'seconds=60', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
    expect((await gateway.post(ADVANCE, `{"seconds": 60${' '.repeat(100_001)}}`)).status).toBe(413);
    expect((await gateway.post(ADVANCE, '{"seconds": 60}', { 'x-user-type': 'robot' })).status).toBe(400);
    expect((await gateway.fetch('/sandbox/clock?at=noon')).status).toBe(400);
    expect((await gateway.fetch('/sandbox/clock', { method: 'HEAD' })).status).toBe(200);
    const wrongMethod = await gateway.fetch(ADVANCE);
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await read()).offsetSeconds).toBe(3_600);
  });

  it('is turned once by all requests with one key', async () => {
    const { offsetSeconds: before } = await read();
    const turn = () => gateway.post(ADVANCE, '{"seconds": 60}', { 'idempotency-key': 'turn' });
    const [first, second] = [await turn(), await turn()];
    expect([first, second].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(await second.json()).toEqual(await first.json());
    expect((await read()).offsetSeconds).toBe(before + 60);
  });

  it('does not exist without a sandbox, and causes no call to the database', async () => {
    const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB!;
    const plain = await RunningGateway.start({
      SANDBOX_CLOCK: 'off',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    });
    Object.assign(process.env, { SANDBOX_CLOCK: 'on', AWS_ENDPOINT_URL_DYNAMODB: endpoint });
    const answers = [await plain.fetch('/sandbox/clock'), await plain.post(ADVANCE, '{"seconds": 60}')];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject(NOTHING);
    }
    expect((await plain.fetch('/health/ready')).status).toBe(200);
    await plain.stop();
  });

  it('does not affect other routes while the database is down', async () => {
    const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB!;
    const alone = await RunningGateway.start({ AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' });
    process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
    expect((await alone.fetch('/health/live')).status).toBe(200);
    expect((await alone.fetch('/health/ready')).status).toBe(200);
    expect((await alone.fetch('/categories')).status).toBe(200);
    await alone.stop();
  });
});
