import { Browser, findFreePorts, startTestCloud, type TestCloud, waitFor } from '@freelance/testing';
import { CognitoStandIn } from '../testing/cognito-stand-in';
import { RunningGateway } from '../testing/running-gateway';
import { SESSION_KEY } from '../testing/signed-in-gateway';

const LIST = '/job/seeker/list';

describe('people of a user pool of Cognito', () => {
  let pool: CognitoStandIn;
  let cloud: TestCloud;
  let gateway: RunningGateway;

  beforeAll(async () => {
    const [port] = await findFreePorts(1);
    const origin = `http://127.0.0.1:${port}`;
    [pool, cloud] = await Promise.all([CognitoStandIn.start(origin), startTestCloud()]);
    gateway = await RunningGateway.start({
      ENVIRONMENT: cloud.environment,
      AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify([pool.entry]),
      SESSION_KEYS: SESSION_KEY,
      GATEWAY_PORT: String(port),
      WEB_BASE_URL: origin,
    });
  });
  afterAll(async () => {
    await gateway.stop();
    await Promise.all([pool.stop(), cloud.stop()]);
  });
  beforeEach(() => gateway.resetStubs());

  async function signedIn(user: string): Promise<Browser> {
    const browser = new Browser(pool.webBaseUrl);
    await browser.signIn(user);
    return browser;
  }

  it('have the role of the pool and the name of the ID token', async () => {
    const browser = await signedIn('ann');
    expect(await browser.session()).toMatchObject({ signedIn: true, userId: 'ann', name: 'Ann', roles: ['seeker'] });
    expect((await browser.request(LIST)).status).toBe(200);
    expect(gateway.jobs.only.headers).toMatchObject({ 'x-user-id': 'ann', 'x-user-roles': 'seeker' });
  });

  it('prove again who they are when they sign in again', async () => {
    const browser = await signedIn('bob');
    const { authTime } = await browser.session();
    const asked = pool.asked.password;
    await waitFor(() => Date.now() > Date.parse(authTime!) + 1_000, { what: 'the next second' });
    await browser.signIn('bob');
    expect(pool.asked.password).toBe(asked + 1);
    expect(Date.parse((await browser.session()).authTime!)).toBeGreaterThan(Date.parse(authTime!));
  });

  it('stay signed in when the access token ends, with each new refresh token', async () => {
    pool.accessSeconds = 1;
    const browser = await signedIn('cid');
    const asked = pool.asked.refresh;
    for (const times of [1, 2]) {
      await waitFor(
        async () => {
          expect((await browser.request(LIST)).status).toBe(200);
          return pool.asked.refresh >= asked + times;
        },
        { what: 'a refresh' },
      );
    }
    pool.accessSeconds = 900;
    expect(await browser.session()).toMatchObject({ signedIn: true, userId: 'cid' });
  });

  it('sign out at the pool too, and come back', async () => {
    const browser = await signedIn('dan');
    const asked = pool.asked.password;
    const { redirectTo } = (await (await browser.send('POST', '/api/v1/auth/sign-out')).json()) as {
      redirectTo: string;
    };
    expect(await browser.follow(redirectTo, {}, (url) => url.startsWith(pool.webBaseUrl))).toBe(`${pool.webBaseUrl}/`);
    expect(await browser.session()).toEqual({ signedIn: false });
    await browser.signIn('eve');
    expect(pool.asked.password).toBe(asked + 1);
    expect(await browser.session()).toMatchObject({ userId: 'eve' });
  });
});
