import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { type Browser, FaultProxy } from '@freelance/testing';
import { SignedInGateway } from '../testing/signed-in-gateway';

const LIST = '/job/owner/list';
const PATH = '/api/v1/auth/backchannel-logout';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** An error of DynamoDB: the errors of connections in a test file are of another realm, and no errors to the SDK. */
const DATABASE_FAILS = {
  status: 500,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'failed' }),
};

describe('a logout token of the provider', () => {
  let platform: SignedInGateway;
  let database: FaultProxy | undefined;
  beforeAll(async () => (platform = await SignedInGateway.start()));
  afterAll(async () => {
    await platform.stop();
    await database?.stop();
  });

  const claimsFor = (sub: string, more: JWTPayload = {}): JWTPayload => ({
    iss: platform.provider.issuer,
    aud: 'web',
    iat: Math.floor(Date.now() / 1_000),
    exp: Math.floor(Date.now() / 1_000) + 120,
    jti: randomUUID(),
    events: { [EVENT]: {} },
    sub,
    ...more,
  });
  const post = async (token: string, headers: Record<string, string> = {}): Promise<number> => {
    const body = new URLSearchParams({ logout_token: token });
    return (await platform.gateway.fetch(PATH, { method: 'POST', body, headers })).status;
  };
  const isSignedIn = async (browser: Browser): Promise<boolean> => (await browser.request(LIST)).status === 200;

  it('ends all sessions of its user, of nobody else, and once', async () => {
    const [ann, again, ben] = [
      await platform.signedIn('owner-1'),
      await platform.signedIn('owner-1'),
      await platform.signedIn('owner-2'),
    ];
    const token = await platform.provider.sign(claimsFor('owner-1'));
    expect(await post(token)).toBe(200);
    expect([await isSignedIn(ann), await isSignedIn(again), await isSignedIn(ben)]).toEqual([false, false, true]);
    const later = await platform.signedIn('owner-1');
    expect(await post(token)).toBe(400);
    expect(await isSignedIn(later)).toBe(true);
  });

  it('with a session of the provider ends only what began there', async () => {
    const [ann, other] = [await platform.signedIn('owner-3'), await platform.signedIn('owner-3')];
    const [row] = (await platform.rows()).filter(({ sessionUserId }) => sessionUserId === 'owner-3');
    const sid = row!.providerSessionId!;
    const { sub: _sub, ...bySessionOnly } = claimsFor('', { sid });
    expect(await post(await platform.provider.sign(claimsFor('owner-4', { sid })))).toBe(200);
    expect([await isSignedIn(ann), await isSignedIn(other)]).toEqual([true, true]);
    expect(await post(await platform.provider.sign(bySessionOnly))).toBe(200);
    expect([await isSignedIn(ann), await isSignedIn(other)].sort()).toEqual([false, true]);
  });

  it.each<[string, { claims?: JWTPayload; header?: object }]>([
    ['another issuer', { claims: { iss: 'https://evil.example.com' } }],
    ['another client', { claims: { aud: 'other' } }],
    ['no event', { claims: { events: {} } }],
    ['another event', { claims: { events: { 'http://schemas.openid.net/event/other': {} } } }],
    ['an event that is no object', { claims: { events: { [EVENT]: true } } }],
    ['a nonce, as an id token has one', { claims: { nonce: 'x' } }],
    ['no user and no session', { claims: { sub: undefined } }],
    ['no id', { claims: { jti: undefined } }],
    ['an old time', { claims: { iat: Math.floor(Date.now() / 1_000) - 600 } }],
    ['no time', { claims: { iat: undefined } }],
    ['an end that has passed', { claims: { exp: Math.floor(Date.now() / 1_000) - 60 } }],
    ['the type of an access token', { header: { typ: 'at+jwt' } }],
    ['an unknown key', { header: { kid: 'other' } }],
  ])('with %s is refused', async (_, { claims, header }) => {
    const browser = await platform.signedIn('owner-5');
    expect(await post(await platform.provider.sign(claimsFor('owner-5', claims), header))).toBe(400);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it('that is none, or that was changed, is refused', async () => {
    const token = await platform.provider.sign(claimsFor('owner-5'));
    const [head, , signature] = token.split('.');
    const other = Buffer.from(JSON.stringify(claimsFor('owner-6'))).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${other}.`;
    for (const wrong of ['', 'x', 'a.b.c', `${head}.${other}.${signature}`, unsigned, 'x'.repeat(9_000)])
      expect(await post(wrong)).toBe(400);
    expect((await platform.gateway.fetch(PATH, { method: 'POST' })).status).toBe(400);
    expect((await platform.gateway.post(PATH, '{}')).status).toBe(415);
    expect((await platform.gateway.fetch(PATH)).status).toBe(405);
  });

  it('is sent when a user signs out at the provider', async () => {
    const browser = await platform.signedIn('owner-7');
    const page = await (await browser.request(`${platform.provider.issuer}/session/end`)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
    await browser.request(`${platform.provider.issuer}/session/end/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('and a sign-in before it are accepted when the first answer of the database to each write is lost', async () => {
    database = await FaultProxy.start(() => platform.cloud.endpoints.dynamodb);
    const seen = new Set<string>();
    database.treatment = async ({ operation, body }, forward) => {
      const answer = await forward();
      if (operation !== 'PutItem' || seen.has(body)) return answer;
      seen.add(body);
      return 'cut';
    };
    await platform.restart({ AWS_ENDPOINT_URL_DYNAMODB: database.url });
    const browser = platform.newBrowser();
    expect(await browser.signIn('owner-8')).toBe(`${platform.origin}/`);
    expect(await isSignedIn(browser)).toBe(true);
    expect(await post(await platform.provider.sign(claimsFor('owner-8')))).toBe(200);
    expect(await isSignedIn(browser)).toBe(false);
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });

  it('is answered with 503 while the database is down; a browser that comes from the provider gets a page', async () => {
    database ??= await FaultProxy.start(() => platform.cloud.endpoints.dynamodb);
    database.treatment = (_call, forward) => forward();
    await platform.restart({ AWS_ENDPOINT_URL_DYNAMODB: database.url });
    const browser = await platform.signedIn('owner-9');
    const other = platform.newBrowser();
    const callback = await other.untilCallback('owner-10');
    database.treatment = () => Promise.resolve(DATABASE_FAILS);
    const arrived = await other.request(callback);
    expect([arrived.status, arrived.headers.get('location')]).toEqual([302, '/sign-in?error=unavailable']);
    expect(await post(await platform.provider.sign(claimsFor('owner-9')))).toBe(503);
    const headers = { 'sec-fetch-site': 'same-origin', 'x-csrf': '1' };
    const signOut = await browser.request('/api/v1/auth/sign-out', { method: 'POST', headers });
    expect([signOut.status, signOut.headers.get('set-cookie')]).toEqual([503, null]);
    database.treatment = (_call, forward) => forward();
    expect((await browser.request('/api/v1/auth/sign-out', { method: 'POST', headers })).status).toBe(200);
  });
});
