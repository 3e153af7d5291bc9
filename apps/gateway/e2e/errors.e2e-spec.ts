import { itNeeds, type Platform, startPlatform } from '@freelance/testing';
import { A_JOB, Api, type Call } from './api';

const OWNER = 'owner-123';
const SEEKER = 'seeker-456';
const NOWHERE = 'job-00000000-0000-4000-8000-000000000000';

describe('errors of the platform', () => {
  let platform: Platform;
  let api: Api;
  let open: string;
  let submitted: string;

  beforeAll(async () => {
    platform = await startPlatform();
    api = new Api(platform.url);
    await api.post('/categories', { body: { name: 'Web Development' } });
    open = await api.postJob(OWNER);
    submitted = await api.postJob(OWNER);
    await api.post(`/job/seeker/claim/${submitted}`, { user: SEEKER });
    await api.post(`/job/seeker/submit/${submitted}`, { user: SEEKER, body: { submissionNotes: 'Done' } });
  });

  afterAll(() => platform.stop());

  const job = (overrides: Record<string, unknown>): Call => ({ user: OWNER, body: { ...A_JOB, ...overrides } });

  const PAY = 'payAmount must be a number greater than 0, at most 1000000000, with at most two decimals';
  const EXPIRY = 'expirySeconds must be a whole number of seconds from 1 to 31536000';
  const URL = 'deliverableUrl must be an https URL of at most 2048 characters without user name or password';
  const LIMIT = 'limit must be a whole number from 1 to 100';

  type Refusal = [what: string, status: number, error: string, route: string, call: Call];

  it.each<Refusal>([
    ['no user id', 401, 'Unauthorized: User ID not found', 'POST /job/owner/create', { body: {} }],
    ['an empty user id', 401, 'Unauthorized: User ID not found', 'GET /job/owner/list', { user: ' ' }],
    ['no user id, before a bad body', 401, 'Unauthorized: User ID not found', 'POST /job/owner/create', { raw: '{' }],
    ['no user id for subscriptions', 401, 'Unauthorized: User ID not found', 'GET /subscriptions', {}],
    [
      'a type that does not exist',
      400,
      'X-User-Type must be owner or seeker',
      'GET /job/owner/list',
      { user: OWNER, type: 'boss' },
    ],
    [
      'a type that contradicts the route',
      403,
      'User role is not allowed here',
      'GET /job/owner/list',
      { user: OWNER, type: 'seeker' },
    ],
    [
      'a bad body before a wrong role',
      400,
      PAY,
      'POST /job/owner/create',
      { ...job({ payAmount: 0 }), type: 'seeker' },
    ],
    ['broken JSON', 400, 'Request body must be valid JSON', 'POST /job/owner/create', { user: OWNER, raw: '{"name":' }],
    [
      'a list for a body',
      400,
      'Request body must be a JSON object',
      'POST /job/owner/create',
      { user: OWNER, raw: '[]' },
    ],
    [
      'prototype keys',
      400,
      '__proto__ is not a known field',
      'POST /job/owner/create',
      { user: OWNER, raw: '{"__proto__": {}}' },
    ],
    [
      'a field named like a member of every object',
      400,
      'toString is not a known field',
      'POST /job/owner/create',
      job({ toString: 1 }),
    ],
    [
      'a parameter named like the prototype',
      400,
      '__proto__ is not a known field',
      'GET /job/owner/list?__proto__=1',
      { user: OWNER },
    ],
    [
      'a body without end',
      400,
      'Request body must not be nested deeper than 20 levels',
      'POST /categories',
      { raw: '{"name":'.repeat(5_000) },
    ],
    [
      'more decimals than can be kept',
      400,
      'payAmount must have at most 15 significant digits',
      'POST /job/owner/create',
      { user: OWNER, raw: JSON.stringify(A_JOB).replace('500.25', '999999999.9999999999') },
    ],
    [
      'null for a body',
      400,
      'Request body must be a JSON object',
      'POST /job/owner/approve/:open',
      { user: OWNER, raw: 'null' },
    ],
    [
      'a category name that ligatures make too long',
      400,
      'name is longer than 1024 bytes once its ligatures are written out',
      'POST /categories',
      { body: { name: 'ﷺ'.repeat(200) } },
    ],
    [
      'a forged cursor before a wrong role',
      400,
      'Invalid lastKey',
      'GET /job/owner/list?lastKey=abc',
      { user: OWNER, type: 'seeker' },
    ],
    ['a limit with a leading zero', 400, LIMIT, 'GET /job/owner/list?limit=050', { user: OWNER }],
    ['an unknown field', 400, 'color is not a known field', 'POST /job/owner/create', job({ color: 'red' })],
    ['an unknown query parameter', 400, 'color is not a known field', 'GET /job/owner/list?color=red', { user: OWNER }],
    [
      'a body that is not JSON',
      415,
      'Content-Type must be application/json',
      'POST /job/owner/create',
      { user: OWNER, raw: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    [
      'a huge body',
      413,
      'Request body is larger than 100 kB',
      'POST /job/owner/create',
      job({ description: 'x'.repeat(100_001) }),
    ],
    ['no category name', 400, 'Category name is required', 'POST /categories', { body: {} }],
    ['a blank category name', 400, 'Category name is required', 'POST /categories', { body: { name: ' \t ' } }],
    [
      'a category name that is taken',
      409,
      'Category already exists',
      'POST /categories',
      { body: { name: 'WEB  development' } },
    ],
    ['an unknown category', 404, 'Category not found: nope', 'GET /categories/nope', {}],
    [
      'a job in an unknown category',
      404,
      'Category not found: nope',
      'POST /job/owner/create',
      job({ categoryId: 'nope' }),
    ],
    ['no pay', 400, PAY, 'POST /job/owner/create', job({ payAmount: 0 })],
    ['three decimals of pay', 400, PAY, 'POST /job/owner/create', job({ payAmount: 10.005 })],
    ['pay in scientific smallness', 400, PAY, 'POST /job/owner/create', job({ payAmount: 1e-7 })],
    ['pay as text', 400, PAY, 'POST /job/owner/create', job({ payAmount: '500' })],
    ['a fraction of a second', 400, EXPIRY, 'POST /job/owner/create', job({ expirySeconds: 1.5 })],
    ['more than a year', 400, EXPIRY, 'POST /job/owner/create', job({ expirySeconds: 31_536_001 })],
    ['limit 0', 400, LIMIT, 'GET /job/owner/list?limit=0', { user: OWNER }],
    ['limit 101', 400, LIMIT, 'GET /job/owner/list?limit=101', { user: OWNER }],
    ['limit in hexadecimal', 400, LIMIT, 'GET /job/owner/list?limit=0x10', { user: OWNER }],
    ['two limits', 400, 'limit must be sent only once', 'GET /job/owner/list?limit=1&limit=2', { user: OWNER }],
    [
      'an empty pay range',
      400,
      'minPay must not be greater than maxPay',
      'GET /job/seeker/list?minPay=2&maxPay=1',
      { user: SEEKER },
    ],
    ['a forged cursor', 400, 'Invalid lastKey', 'GET /job/seeker/list?lastKey=abc.def', { user: SEEKER }],
    [
      'an empty submission',
      400,
      'At least one of submissionNotes, deliverableUrl and additionalFiles is required',
      'POST /job/seeker/submit/:open',
      { user: SEEKER },
    ],
    [
      'an http deliverable',
      400,
      URL,
      'POST /job/seeker/submit/:open',
      { user: SEEKER, body: { deliverableUrl: 'http://a.example' } },
    ],
    [
      'a deliverable with a password',
      400,
      URL,
      'POST /job/seeker/submit/:open',
      { user: SEEKER, body: { deliverableUrl: 'https://me:secret@a.example' } },
    ],
    [
      'a rejection without a reason',
      400,
      'rejectionReason must be text of 1 to 5000 characters and not blank',
      'POST /job/owner/reject/:submitted',
      { user: OWNER },
    ],
    [
      'more files than a list may hold',
      400,
      'additionalFiles must be a list of at most 20 file names of 1 to 255 characters',
      'POST /job/seeker/submit/:submitted',
      { user: SEEKER, body: { additionalFiles: Array.from({ length: 21 }, (_, n) => `${n}.txt`) } },
    ],
    ['a job that does not exist', 404, 'Job not found', `GET /job/seeker/view/${NOWHERE}`, { user: SEEKER }],
    ['an invalid job id', 404, 'Job not found', `GET /job/owner/view/${'é'.repeat(300)}`, { user: OWNER }],
    ['not the owner', 403, 'User is not the owner of this job', 'GET /job/owner/view/:open', { user: 'owner-999' }],
    [
      'not the owner, for history',
      403,
      'User is not the owner of this job',
      'GET /job/owner/history/:open',
      { user: SEEKER },
    ],
    ['the owner as claimer', 403, 'Owner cannot claim their own job', 'POST /job/seeker/claim/:open', { user: OWNER }],
    [
      'work for a job not claimed',
      403,
      'User is not the claimer of this job',
      'POST /job/seeker/submit/:open',
      { user: SEEKER, body: { submissionNotes: 'x' } },
    ],
    [
      'approval before submission',
      409,
      'Job has not been submitted yet',
      'POST /job/owner/approve/:open',
      { user: OWNER },
    ],
    [
      'a claim of a job that is taken',
      409,
      'Job is not available for claiming',
      'POST /job/seeker/claim/:submitted',
      { user: 'seeker-9' },
    ],
    [
      'work submitted twice',
      409,
      'Job is not in claimed status',
      'POST /job/seeker/submit/:submitted',
      { user: SEEKER, body: { submissionNotes: 'x' } },
    ],
    ['a path that does not exist', 404, 'There is nothing at this path', 'GET /nothing', { user: OWNER }],
    ['a method that is not allowed', 405, 'This path does not allow this method', 'PATCH /categories', { user: OWNER }],
    [
      'a forged unsubscribe link',
      400,
      'This unsubscribe link is not valid: use the whole link from the mail, unchanged',
      'POST /unsubscribe/forged',
      {},
    ],
  ])('%s: %i %s', (...refusal) => expectRefusal(refusal));

  const REFUSED_SINCE_0_3: Record<'categories' | 'jobs', Refusal[]> = {
    categories: [
      [
        'a category name that shows nothing',
        400,
        'Category name is required',
        'POST /categories',
        { body: { name: '\u3164' } },
      ],
      [
        'a category name that differs from another in a character that shows nothing',
        409,
        'Category already exists',
        'POST /categories',
        { body: { name: 'Web\u200b Devel\u00adopment' } },
      ],
    ],
    jobs: [
      [
        'a deliverable that browsers and other programs find on different hosts',
        400,
        'deliverableUrl must have a valid host, and no characters that a URL must hold percent-encoded',
        'POST /job/seeker/submit/:open',
        { user: SEEKER, body: { deliverableUrl: 'https://good.example\\@evil.example/' } },
      ],
      [
        'a title that turns the direction of text',
        400,
        'name must not hold characters that change the direction of text (U+202A to U+202E, U+2066 to U+2069)',
        'POST /job/owner/create',
        job({ name: 'gpj.\u202eexe' }),
      ],
      [
        'control characters in a text',
        400,
        'description must not hold control characters other than tabs and line breaks',
        'POST /job/owner/create',
        job({ description: 'a\u0001' }),
      ],
      [
        'null for a field of an update, which cannot clear one',
        400,
        'description must be text of 1 to 10000 characters and not blank',
        'POST /job/owner/update/:open',
        { user: OWNER, body: { description: null } },
      ],
    ],
  };
  for (const [app, refusals] of Object.entries(REFUSED_SINCE_0_3) as [keyof typeof REFUSED_SINCE_0_3, Refusal[]][])
    for (const refusal of refusals)
      itNeeds({ app, since: '0.3.0' })(`${refusal[0]}: ${refusal[1]} ${refusal[2]}`, () => expectRefusal(refusal));

  async function expectRefusal([, status, error, route, call]: Refusal): Promise<void> {
    const [method, path] = route.replace(':open', open).replace(':submitted', submitted).split(' ') as [string, string];
    const answer = await api.call(method, encodeURI(path), call);
    expect({ status: answer.status, error: answer.body.error as string }).toEqual({ status, error });
    expect(answer.body.errorCode).toMatch(/^[A-Z_]+$/);
    expect(answer.body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  }

  it('include 401 for direct calls to a service', async () => {
    const routes = { jobs: '/job/owner/list', categories: '/categories', notifications: '/subscriptions' } as const;
    for (const [service, path] of Object.entries(routes) as [keyof typeof routes, string][]) {
      const { status, body } = await new Api(platform.serviceUrl(service)).get(path, { user: OWNER });
      expect({ status, code: body.errorCode as string }).toEqual({ status: 401, code: 'CALL_NOT_SIGNED' });
    }
  });

  it('keep a valid request id and replace an invalid one', async () => {
    const kept = await api.get('/categories', { headers: { 'x-request-id': 'abcdefgh-12345' } });
    expect(kept.headers.get('x-request-id')).toBe('abcdefgh-12345');
    const replaced = await api.get('/categories', { headers: { 'x-request-id': 'a b' } });
    expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are problem details for clients that accept them', async () => {
    const { headers, body } = await api.get('/job/owner/list', { headers: { accept: 'application/problem+json' } });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({
      status: 401,
      title: 'Unauthorized',
      detail: 'Unauthorized: User ID not found',
      errorCode: 'USER_ID_MISSING',
    });
  });
});
