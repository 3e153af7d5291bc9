import type { Session } from '../sessions/session';
import type { SignInIssuer } from '../tokens/auth-issuer';
import { signInPage } from './sign-in-page';

const issuerNamed = (id: string, name: string) => ({ signIn: { id, name } }) as SignInIssuer;
const ISSUERS = [issuerNamed('people', 'Freelancers & clients'), issuerNamed('staff', 'Operators')];
const ANONYMOUS = { issuers: ISSUERS, session: undefined };

/** The links of a page, as a browser reads them. */
const linksIn = (html: string) =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
  );

describe('the page for signing in', () => {
  it('links to each provider, with the way back', () => {
    expect(linksIn(signInPage({}, ANONYMOUS))).toEqual([
      '/api/v1/auth/sign-in?provider=people',
      '/api/v1/auth/sign-in?provider=staff',
    ]);
    expect(linksIn(signInPage({ returnTo: '/jobs?page=2' }, ANONYMOUS))[1]).toBe(
      '/api/v1/auth/sign-in?provider=staff&returnTo=%2Fjobs%3Fpage%3D2',
    );
    expect(signInPage({}, ANONYMOUS)).toContain('Freelancers &amp; clients</a>');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', ['/a', '/b']])(
    'does not lead to %j',
    (returnTo) => {
      expect(signInPage({ returnTo }, ANONYMOUS)).toBe(signInPage({}, ANONYMOUS));
      const session = { sessionUserId: 'ann', roles: [] as string[] } as Session;
      expect(linksIn(signInPage({ returnTo }, { ...ANONYMOUS, session }))[0]).toBe('/');
    },
  );

  it.each([
    ['expired', 'took longer than ten minutes'],
    ['refused', 'refused the sign-in, or you cancelled it'],
    ['unavailable', 'does not answer now'],
    ['failed', 'did not work'],
    ['toString', 'did not work'],
    ['<script>alert(1)</script>', 'did not work'],
    [['expired', 'failed'], 'did not work'],
  ])('explains the error %j', (error, words) => {
    const [, problem] = /<p role="alert">(.*)<\/p>/.exec(signInPage({ error }, ANONYMOUS))!;
    expect(problem).toContain(words);
    expect(signInPage({ error }, ANONYMOUS)).not.toContain('<script>');
  });

  it('shows no error without one', () => {
    expect(signInPage({}, ANONYMOUS)).not.toContain('<p role="alert"');
  });

  it('says who is signed in', () => {
    const session = { sessionUserId: 'owner-123', name: 'Ada <b>', roles: ['owner', 'seeker'] } as Session;
    const html = signInPage({ returnTo: '/docs' }, { ...ANONYMOUS, session });
    expect(html).toContain('<strong>Ada &lt;b&gt;</strong> (owner, seeker)');
    expect(linksIn(html)[0]).toBe('/docs');
  });

  it('says when no provider offers sign-in', () => {
    expect(signInPage({}, { issuers: [], session: undefined })).toContain('you cannot sign in');
  });
});
