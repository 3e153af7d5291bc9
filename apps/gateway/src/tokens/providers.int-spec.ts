import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, importJWK, type CryptoKey, UnsecuredJWT } from 'jose';
import { PROVIDER_TOKENS, type ProviderTokens } from '../testing/provider-tokens';
import { RunningGateway } from '../testing/running-gateway';
import { now } from '../testing/token-gateway';
import { TokenIssuer } from '../testing/token-issuer';

const DOCS = readFileSync(join(__dirname, '../../../../docs/sign-in.md'), 'utf8');

/** The lists of a section of the documentation, as an operator copies them. */
function listsOf(heading: string): { issuer: string; jwksUri: string }[][] {
  const section = DOCS.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`))!;
  return [...section.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, json]) => JSON.parse(json!) as { issuer: string; jwksUri: string }[],
  );
}

const LISTS = [...new Set(PROVIDER_TOKENS.map(({ heading, list }) => `${heading}#${list}`))];

it('every list of the documentation has tokens here', () => {
  const headings = [...new Set(PROVIDER_TOKENS.map(({ heading }) => heading))];
  expect(LISTS).toEqual(headings.flatMap((heading) => listsOf(heading).map((_, list) => `${heading}#${list}`)));
  const all = [...DOCS.matchAll(/```json/g)].length;
  // One more is the general example.
  expect(LISTS).toHaveLength(all - 1);
});

describe.each(LISTS)('a gateway with the list %s of docs/sign-in.md', (name) => {
  const [heading, list] = name.split('#') as [string, string];
  let issuers: TokenIssuer[];
  let gateway: RunningGateway;

  beforeAll(async () => {
    const entries = listsOf(heading)[Number(list)]!;
    issuers = await Promise.all(entries.map(({ issuer }) => TokenIssuer.start(issuer)));
    // Everything is as in the documentation, but the keys are at an issuer of this test.
    const served = entries.map((entry, index) => ({ ...entry, jwksUri: issuers[index]!.jwksUri }));
    gateway = await RunningGateway.start({
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify(served),
      SESSION_KEYS: 'a-key-for-sessions-that-is-long-enough',
      // A slow machine is no reason to refuse a token.
    });
  });
  afterAll(() => Promise.all([gateway.stop(), ...issuers.map((issuer) => issuer.stop())]));
  afterEach(() => gateway.resetStubs());

  const bearing = (token: string) =>
    gateway.fetch('/job/owner/list', { headers: { authorization: `Bearer ${token}` } });

  async function expectRefusal(token: string): Promise<void> {
    expect((await bearing(token)).status).toBe(401);
    expect(gateway.forwarded).toBe(0);
  }

  describe.each(PROVIDER_TOKENS.filter((one) => `${one.heading}#${one.list}` === name))(
    'and a user with the roles $roles',
    ({ entry, subject, access, roles, id, notForUs }: ProviderTokens) => {
      const issuer = () => issuers[entry]!;

      it('accepts the access token', async () => {
        expect((await bearing(await issuer().sign(subject, { claims: access }))).status).toBe(200);
        expect(gateway.jobs.only.headers).toMatchObject({ 'x-user-id': subject, 'x-user-roles': roles });
      });

      it('refuses the ID token', async () => {
        await expectRefusal(await issuer().sign(subject, { claims: id }));
      });

      it.each(notForUs.map((changes) => [JSON.stringify(changes, (_, value: unknown) => value ?? null), changes]))(
        'refuses an access token with %s',
        async (_text, changes) => {
          await expectRefusal(await issuer().sign(subject, { claims: { ...access, ...(changes as object) } }));
        },
      );

      it('refuses the same claims of another issuer, also one of the list', async () => {
        await expectRefusal(await issuer().sign(subject, { claims: { ...access, iss: 'https://id.example.org' } }));
        for (const other of issuers.filter((one) => one !== issuer())) {
          await expectRefusal(await other.sign(subject, { claims: access }));
          await expectRefusal(await other.sign(subject, { claims: { ...access, iss: issuer().name } }));
        }
      });

      it('refuses other algorithms, and a token that has ended', async () => {
        const privateJwk = await exportJWK(issuer().privateKey);
        const key = (await importJWK(privateJwk, 'RS512')) as CryptoKey;
        await expectRefusal(await issuer().sign(subject, { claims: access, header: { alg: 'RS512' }, key }));
        const secret = new TextEncoder().encode(await issuer().publicKeyAsPem());
        await expectRefusal(await issuer().sign(subject, { claims: access, header: { alg: 'HS256' }, key: secret }));
        const claims = { ...access, iss: issuer().name, sub: subject, exp: now() + 300 };
        await expectRefusal(new UnsecuredJWT(claims).encode());
        await expectRefusal(await issuer().sign(subject, { claims: { ...access, exp: now() - 60 } }));
      });
    },
  );
});
