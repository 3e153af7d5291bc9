import { RunningGateway } from '../testing/running-gateway';
import { TokenIssuer } from '../testing/token-issuer';

describe('an issuer that is down', () => {
  let owners: TokenIssuer;
  let gateway: RunningGateway;

  beforeEach(async () => {
    owners = await TokenIssuer.start('owners');
    const issuers = [{ issuer: 'owners', jwksUri: owners.jwksUri, audience: 'freelance', roles: ['owner'] }];
    gateway = await RunningGateway.start({ AUTH_MODE: 'jwt', AUTH_ISSUERS: JSON.stringify(issuers) });
  });
  afterEach(() => Promise.all([gateway.stop(), owners.stop()]));

  const bearing = (token: string) =>
    gateway.fetch('/job/owner/list', { headers: { authorization: `Bearer ${token}` } });

  it('causes 503, not 401, and does not get a request for every token', async () => {
    owners.isDown = true;
    const token = await owners.sign('owner-123');

    for (let call = 0; call < 5; call++) {
      const answer = await bearing(token);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBeTruthy();
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(await answer.json()).toMatchObject({ errorCode: 'SERVICE_UNAVAILABLE' });
    }

    expect(owners.asked).toBe(1);
    expect((await gateway.fetch('/categories')).status).toBe(200);
  });

  it('does not affect tokens whose key is cached', async () => {
    const token = await owners.sign('owner-123');
    expect((await bearing(token)).status).toBe(200);

    owners.isDown = true;

    expect((await bearing(token)).status).toBe(200);
  });
});
