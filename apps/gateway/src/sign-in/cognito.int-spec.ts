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

  describe('with an access token, which has no address', () => {
    const reportsAbout = (user: string): object[] =>
      gateway.stubs.users.seen
        .filter(({ url }) => url === `/internal/users/${user}/sign-in`)
        .map(({ body }) => JSON.parse(body.toString()) as object);
    const call = async (user: string): Promise<number> => {
      const authorization = `Bearer ${await pool.accessTokenOf(user)}`;
      return (await gateway.fetch('/api/v1/users/me', { headers: { authorization } })).status;
    };
    afterEach(() => void (pool.answersUserInfo = true));

    it('are reported to the users service with what the pool says about them, which is asked once', async () => {
      const asked = pool.asked.userInfo;
      expect([await call('fay'), await call('fay')]).toEqual([200, 200]);
      const facts = { email: 'fay@example.com', emailVerified: true, name: 'Ann' };
      expect(reportsAbout('fay')).toEqual([{ issuer: pool.issuer, roles: ['seeker'], ...facts }]);
      expect(pool.asked.userInfo).toBe(asked + 1);
    });

    it('are reported without an address when the pool does not answer within two seconds', async () => {
      pool.answersUserInfo = false;
      const asked = pool.asked.userInfo;
      expect(await call('gil')).toBe(200);
      expect(pool.asked.userInfo).toBe(asked + 1);
      expect(reportsAbout('gil')).toEqual([{ issuer: pool.issuer, roles: ['seeker'] }]);
    });
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
