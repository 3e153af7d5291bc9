import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { QUEUES, resourceName } from '@freelance/manifest';
import { APPS, FaultProxy, itNeeds, type Platform, startPlatform, waitFor } from '@freelance/testing';
import { ROLES } from '@freelance/service';
import { createProvisionClients } from '@freelance/topology';
import { TokenIssuer } from '../src/testing/token-issuer';
import { ROUTES } from '../src/routes';
import { A_JOB, Api, type Call } from './api';
import { nameOf, ROLE_OF_ROUTES } from './roles';

const MAIL_LINES = { app: 'notifications', since: '0.3.0' } as const;

describe('a platform whose clients send tokens', () => {
  let owners: TokenIssuer;
  let seekers: TokenIssuer;
  let everyone: TokenIssuer;
  let ses: FaultProxy;
  let platform: Platform;
  let api: Api;

  beforeAll(async () => {
    [owners, seekers, everyone] = (await Promise.all(
      ['owners', 'seekers', 'everyone'].map((name) => TokenIssuer.start(name)),
    )) as [TokenIssuer, TokenIssuer, TokenIssuer];
    ses = await FaultProxy.start(() => platform.cloud.endpoints.ses);
    const client = { audience: 'freelance', rolesClaim: 'groups' };
    platform = await startPlatform({
      AUTH_MODE: 'jwt',
      AUTH_ISSUERS: JSON.stringify([
        { issuer: 'owners', jwksUri: owners.jwksUri, ...client, roles: ['owner', 'admin'] },
        { issuer: 'seekers', jwksUri: seekers.jwksUri, ...client, roles: ['seeker'] },
        { issuer: 'everyone', jwksUri: everyone.jwksUri, ...client },
      ]),
      AWS_ENDPOINT_URL_SES: ses.url,
      RETRY_TIME_DIVISOR: '1000',
      LOG_LEVEL: 'trace',
    });
    refuseMailTo(platform.emailOf('seeker-457'));
    api = new Api(platform.url);
  });
  afterAll(async () => {
    await Promise.all([platform.stop(), owners.stop(), seekers.stop(), everyone.stop(), ses.stop()]);
  });

  /** Refuses mail to the address, first temporarily, then finally, and quotes the address each time, as SES may. */
  function refuseMailTo(address: string): void {
    let tries = 0;
    ses.treatment = async ({ body }, forward) => {
      if (new URLSearchParams(body).get('Destinations.member.1') !== address) return forward();
      const code = (tries += 1) === 1 ? 'Throttling' : 'MessageRejected';
      const error = `<Error><Code>${code}</Code><Message>Not to ${address}</Message></Error>`;
      return { status: 400, headers: {}, body: `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>` };
    };
  }

  const sent: string[] = [];
  async function as(issuer: TokenIssuer, subject: string, ...groups: string[]): Promise<Call> {
    const token = await issuer.sign(subject, { claims: { groups } });
    sent.push(token);
    return { headers: { authorization: `Bearer ${token}` } };
  }

  it('allows every user the actions of their role', async () => {
    const admin = await as(owners, 'ann', 'admin');
    const owner = await as(owners, 'owner-123', 'owner');
    const seeker = await as(seekers, 'seeker-456', 'seeker');

    expect((await api.post('/categories', { ...admin, body: { name: 'Web Development' } })).status).toBe(201);
    const { status, body } = await api.post('/job/owner/create', { ...owner, body: A_JOB });
    expect({ status, ownerId: body.ownerId as string }).toEqual({ status: 201, ownerId: 'owner-123' });
    const claimed = await api.post(`/job/seeker/claim/${body.jobId}`, seeker);
    expect(claimed.body.claimerId).toBe('seeker-456');
    expect((await api.get('/subscriptions', seeker)).status).toBe(200);
  });

  it('allows one user to be both an owner and a seeker', async () => {
    const both = [await as(owners, 'both', 'owner'), await as(seekers, 'both', 'seeker')] as const;

    expect((await api.get('/job/owner/list', both[0])).status).toBe(200);
    expect((await api.get('/job/seeker/list', both[1])).status).toBe(200);
  });

  it.each<[string, string, () => Promise<Call>]>([
    ['a seeker', 'GET /job/owner/list', () => as(seekers, 'seeker-456', 'seeker')],
    ['an owner', 'GET /job/seeker/list', () => as(owners, 'owner-123', 'owner')],
    ['a seeker whose issuer names more than it may', 'GET /job/owner/list', () => as(seekers, 'eve', 'owner', 'admin')],
    ['a user without a role', 'GET /job/seeker/list', () => as(owners, 'owner-123')],
    [
      'an owner who says to be a seeker',
      'GET /job/seeker/list',
      async () => ({ headers: { ...(await as(owners, 'owner-123', 'owner')).headers, 'x-user-type': 'seeker' } }),
    ],
    [
      'an owner',
      'POST /categories',
      async () => ({ ...(await as(owners, 'owner-123', 'owner')), body: { name: 'Design' } }),
    ],
    [
      'an owner who says to be an admin',
      'POST /categories',
      async () => {
        const { headers } = await as(owners, 'owner-123', 'owner');
        return { headers: { ...headers, 'X-User-Roles': 'admin' }, body: { name: 'Design' } };
      },
    ],
  ])('does not allow %s %s', async (_who, route, call) => {
    const [method, path] = route.split(' ') as [string, string];
    const { status, body } = await api.call(method, path, await call());
    expect({ status, error: body.error as string }).toEqual({ status: 403, error: 'User role is not allowed here' });
  });

  it.each(ROLE_OF_ROUTES.map(([route, role, body]) => [route, role, body] as const))(
    '%s needs the role %s, and no other role is enough',
    async (route, needed, body) => {
      const [method, path] = route.split(' ') as [string, string];
      for (const role of ROLES) {
        const caller = await as(everyone, 'ann', role);
        const answer = await api.call(method, path, { ...caller, ...(body && { body }) });
        const isRefused = answer.status === 403 && answer.body.errorCode === 'ROLE_NOT_ALLOWED';
        expect({ role, isRefused, status: answer.status }).toEqual({
          role,
          isRefused: role !== needed,
          status: role === needed ? answer.status : 403,
        });
        // Otherwise the body says nothing about the role.
        expect([400, 401]).not.toContain(answer.status);
      }
    },
  );

  it('names the role of each route in the table of the gateway', () => {
    const declared = ROUTES.flatMap((route) => (route.role ? [`${nameOf(route)} ${route.role}`] : []));
    expect(declared.sort()).toEqual(ROLE_OF_ROUTES.map(([route, role]) => `${route} ${role}`).sort());
  });

  it('refuses an invalid body before a wrong role', async () => {
    const owner = await as(owners, 'owner-123', 'owner');
    expect((await api.post('/categories', { ...owner, body: {} })).status).toBe(400);
  });

  async function sendToDeliveries(MessageBody: string): Promise<void> {
    const { sqs, destroy } = createProvisionClients();
    const QueueName = resourceName(platform.cloud.environment, QUEUES.deliveries.name);
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    destroy();
  }

  itNeeds(MAIL_LINES)('keeps every secret out of its logs, which show the path of a request to the mail', async () => {
    const [owner, seeker] = [await as(owners, 'owner-123', 'owner'), await as(seekers, 'seeker-456', 'seeker')];
    const adding = (caller: Call, headers: Record<string, string>) => ({ ...caller.headers, ...headers });
    for (const subscriber of [seeker, await as(seekers, 'seeker-457', 'seeker')])
      expect((await api.put('/categories/web-development/subscription', subscriber)).status).toBe(200);

    // A job's life cycle, with secrets in every free text.
    const created = await api.post(`/job/owner/create`, {
      headers: adding(owner, {
        'x-request-id': 'follow-me-0001',
        'idempotency-key': 'secret-key',
        cookie: 'session=secret-cookie',
        'x-user-id': 'claimed-user',
        'x-user-email': 'secret-caller@example.com',
      }),
      body: { ...A_JOB, description: 'secret-description' },
    });
    expect(created.status).toBe(201);
    const { jobId } = created.body as { jobId: string };
    const claim = { ...seeker, body: { claimerNotes: 'secret-notes' } };
    expect((await api.post(`/job/seeker/claim/${jobId}`, claim)).status).toBe(200);
    const work = { submissionNotes: 'secret-submission', deliverableUrl: 'https://example.com/secret-deliverable' };
    expect((await api.post(`/job/seeker/submit/${jobId}`, { ...seeker, body: work })).status).toBe(200);
    const review = { ...owner, body: { rejectionReason: 'secret-reason' } };
    expect((await api.post(`/job/owner/reject/${jobId}`, review)).status).toBe(200);
    await waitFor(() => platform.logOf('notifications').includes('Notification delivery failed'), {
      what: 'the mail that SES refuses',
    });
    const mail = await waitFor(
      async () => (await platform.mails()).find(({ text }) => text.includes(jobId) && text.includes('/unsubscribe/')),
      { what: 'a mail with a link to unsubscribe' },
    );
    const [, link] = /\/unsubscribe\/(\S+)/.exec(mail.text)!;

    // Errors are logged too.
    await api.get('/job/owner/list', { headers: { authorization: 'Bearer secret-no-token' } });
    await api.get('/job/owner/list', { headers: { authorization: 'Basic secret-password' } });
    await api.get(`/job/owner/list?access_token=${sent[0]}&lastKey=secret-cursor`, owner);
    await api.post('/job/owner/create', { ...owner, raw: '{"name": "secret-in-body' });
    await sendToDeliveries('secret-message, no JSON');
    await waitFor(() => platform.logOf('notifications').includes('"outcome":"dead-letter"'), { what: 'a dead letter' });
    expect((await fetch(`${platform.url}/unsubscribe/${link}`)).status).toBe(200);
    await fetch(`${platform.url}/unsubscribe/${link}/`);
    await platform.kill('notifications', 'SIGTERM');
    expect((await fetch(`${platform.url}/unsubscribe/${link}`)).status).toBe(503);

    await Promise.all(APPS.map((service) => platform.kill(service, 'SIGTERM')));
    const logs = APPS.map((service) => platform.logOf(service)).join('');
    const secrets = [
      ...sent.flatMap((token) => [token, token.split('.')[2]!]),
      link!,
      link!.split('.')[1]!,
      ...['owner-123', 'seeker-456', 'seeker-457'].map((userId) => platform.emailOf(userId)),
      'secret',
      'claimed-user',
      'key-for-tests',
      'x-internal-signature',
    ];
    expect(secrets.filter((secret) => logs.includes(secret))).toEqual([]);

    const followed = expect.objectContaining({ requestId: 'follow-me-0001', path: '/job/owner/create' }) as unknown;
    expect(platform.linesOf('gateway')).toContainEqual(followed);
    expect(platform.linesOf('gateway')).toContainEqual(expect.objectContaining({ userId: 'owner-123' }));
    expect(platform.linesOf('jobs')).toContainEqual(followed);
    expect(platform.linesOf('notifications')).toContainEqual(
      expect.objectContaining({ requestId: 'follow-me-0001', msg: 'mail', outcome: 'sent', userId: 'seeker-456' }),
    );
  });
});
