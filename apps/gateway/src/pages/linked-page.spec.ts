import { LINKED_PATHS, type LinkName } from '@freelance/contracts';
import { ROUTES } from '../routes';
import { linkedPage } from './linked-page';
import { LINKED_PAGES, type PageName } from './linked-pages';

const JOB = 'job-123e4567-e89b-12d3-a456-426614174000';
const HEADER = { authMode: 'header', canSignIn: false } as const;
const NAMES = Object.keys(LINKED_PAGES) as PageName[];

it('every path that mails link to has a page, or is public', () => {
  const opened = (Object.keys(LINKED_PATHS) as LinkName[]).map((name) => {
    const routes = ROUTES.filter(({ path }) => path === LINKED_PATHS[name]);
    const isPublic = routes.some(({ method, identity, ignoresQuery }) => {
      return method === 'GET' && identity === 'none' && ignoresQuery;
    });
    return [name, isPublic ? 'public' : routes.find(({ page }) => page)?.page];
  });

  expect(Object.fromEntries(opened)).toEqual({
    ...Object.fromEntries(NAMES.map((name) => [name, name])),
    unsubscribe: 'public',
    verifyEmail: 'public',
    revertEmail: 'public',
  });
});

describe.each(NAMES)('the page %s', (name) => {
  it('describes the next request, for each way of identification', () => {
    const [byHeader, byToken] = [linkedPage(name, JOB, HEADER), linkedPage(name, JOB, { ...HEADER, authMode: 'jwt' })];

    for (const html of [byHeader, byToken]) {
      expect(html).toContain(`curl &quot;$API${LINKED_PATHS[name].replace(':jobId', JOB)}&quot;`);
      expect(html).toContain('<a href="/docs">');
    }
    expect(byHeader).toContain('-H &quot;X-User-ID: $USER_ID&quot;');
    expect(byHeader).not.toContain('TOKEN');
    expect(byToken).toContain('-H &quot;Authorization: Bearer $TOKEN&quot;');
    expect(byToken).not.toContain('USER_ID');
  });

  it('asks for the id of a job where its link has one', () => {
    const hasId = LINKED_PATHS[name].includes(':jobId');
    expect(linkedPage(name, 'anything', HEADER).includes('$JOB_ID')).toBe(hasId);
  });

  it.each(['', 'job-1', `${JOB}x`, JOB.toUpperCase(), `${JOB}\n`, '<script>', '$&', '";rm -rf /;"', '../../docs'])(
    'does not show the id %j, which is no job id',
    (jobId) => {
      for (const ways of [HEADER, { ...HEADER, canSignIn: true }]) {
        const html = linkedPage(name, jobId, ways);

        expect(html).toBe(linkedPage(name, 'anything', ways));
      }
    },
  );
});

it('the page for relisting contains the whole request', () => {
  expect(linkedPage('relistJob', JOB, HEADER)).toContain('-d &#x27;{&quot;newExpirySeconds&quot;: 2592000}&#x27;');
});

describe('the link for signing in', () => {
  it.each([
    ['ownerJob', `/job/owner/view/${JOB}`],
    ['seekerJob', `/job/seeker/view/${JOB}`],
    ['relistJob', '/docs'],
  ] as const)('of %s leads to %s afterwards', (name, target) => {
    expect(linkedPage(name, JOB, { ...HEADER, canSignIn: true })).toContain(
      `href="/sign-in?returnTo&#x3D;${encodeURIComponent(target)}"`,
    );
  });

  it('is missing where browsers cannot sign in', () => {
    for (const name of NAMES) expect(linkedPage(name, JOB, HEADER)).not.toMatch(/sign.in/i);
  });
});
