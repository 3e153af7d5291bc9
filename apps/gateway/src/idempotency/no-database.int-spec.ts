import { BODY, CREATE } from '../testing/keyed-gateway';
import { RunningGateway } from '../testing/running-gateway';

describe('idempotency keys without a database', () => {
  let gateway: RunningGateway;
  beforeAll(async () => void (gateway = await RunningGateway.start()));
  afterAll(() => gateway.stop());
  afterEach(() => gateway.resetStubs());

  it('are refused with 503, since they cannot be stored; requests without one work', async () => {
    const headers = { 'x-user-id': 'owner-123' };

    const keyed = await gateway.post(CREATE, BODY, { ...headers, 'idempotency-key': 'key-1' });

    expect(keyed.status).toBe(503);
    expect(keyed.headers.get('retry-after')).toBe('1');
    expect(gateway.forwarded).toBe(0);
    expect((await gateway.post(CREATE, BODY, headers)).status).toBe(200);
  });

  it('leave the gateway ready, and degraded', async () => {
    const answer = await gateway.fetch('/health/ready');

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ details: { dynamodb: { status: 'up', degraded: true } } });
  });
});
