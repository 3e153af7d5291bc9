import { type Platform, waitFor } from '@freelance/testing';
import { Api } from '../api';
import type { OnePlatform } from './one-platform';

const FIELDS = { name: 'Ada Lovelace', userType: 'seeker' };
const ME = '/api/v1/users/me';
/** The subject of a welcome mail, in all locales. */
const WELCOME = /^(Welcome|Willkommen|Bienvenid)/;

/** Headers that differ between two answers of one gateway. */
const VARYING = /^(date|keep-alive|.*ratelimit.*|server-timing)$/;

/** The answer as it arrived. */
async function answerOf(origin: string, method: string, path: string, user?: string, body?: object) {
  const answer = await fetch(origin + path, {
    method,
    headers: {
      'x-request-id': 'a-request-of-two-gateways',
      ...(user === undefined ? {} : { 'x-user-id': user }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const headers = [...answer.headers].filter(([name]) => !VARYING.test(name));
  const text = (await answer.text()).replace(/"timestamp":"[^"]*"/, '');
  return { status: answer.status, headers, text };
}

export const users = (shared: OnePlatform) =>
  describe('users', () => {
    let platform: Platform;
    let api: Api;
    /** Signed calls, as those of the gateway. */
    let service: Api;

    beforeAll(async () => {
      platform = shared.platform;
      api = new Api(platform.url);
      service = new Api(platform.serviceUrl('users'), platform.signatures);
    });
    const signIn = (userId: string, facts: object) =>
      service.post(`/internal/users/${userId}/sign-in`, { body: facts });
    const welcomesTo = async (address: string) =>
      (await platform.mails()).filter(({ to, subject }) => to === address && WELCOME.test(subject));

    it('have one profile and one welcome mail after fifty first calls at once and a kill', async () => {
      const facts = { email: 'nora@example.com', emailVerified: true, name: 'Nora', locale: 'de', roles: ['seeker'] };
      const answers = await Promise.all(Array.from({ length: 50 }, () => signIn('nora', facts)));
      await platform.kill('users');
      expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
      expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1);

      await platform.restart('users');
      const mail = await waitFor(async () => (await welcomesTo(facts.email))[0], { what: 'the welcome mail' });
      expect(mail.subject).toBe('Willkommen: Ihr Profil ist angelegt');
      expect(mail.text).toContain('Guten Tag Nora,');
      expect(mail.html).toContain(`href="${new URL(ME, mail.text.match(/https?:[^\s]*/)![0]).href}"`);

      // A second mail would be sent before the mail of a user who comes later.
      await signIn('otto', { email: 'otto@example.com', name: 'Otto' });
      await waitFor(async () => (await welcomesTo('otto@example.com')).length === 1, {
        what: 'the mail to the next user',
      });
      expect(await welcomesTo(facts.email)).toHaveLength(1);
      expect(await api.get(ME, { user: 'nora' })).toMatchObject({
        status: 200,
        body: { email: facts.email, locale: 'de' },
      });
    });

    it('create their profile with the first call, change it, and see only public parts of others', async () => {
      const first = await api.get(ME, { user: 'paula', type: 'owner' });
      expect(first).toMatchObject({ status: 201, body: { userId: 'paula', userType: 'owner', email: null } });
      expect(first.headers.get('cache-control')).toMatch(/private|no-store/);

      const body = {
        ...FIELDS,
        bio: 'I write programs.',
        location: { country: 'GB', city: 'London', lat: 51.51, lon: -0.13 },
      };
      const tag = (await api.get(ME, { user: 'paula' })).headers.get('etag')!;
      const changed = await api.put(ME, { user: 'paula', headers: { 'if-match': tag }, body });
      expect(changed).toMatchObject({ status: 200, body: { bio: body.bio, location: { lat: 51.51 } } });
      expect((await api.put(ME, { user: 'paula', headers: { 'if-match': tag }, body: FIELDS })).status).toBe(412);

      const seen = await api.get('/api/v1/users/paula');
      expect(seen).toMatchObject({
        status: 200,
        body: { name: FIELDS.name, location: { country: 'GB', region: null, city: 'London' } },
      });
      for (const secret of ['email', 'lat', '51.51']) expect(JSON.stringify(seen.body)).not.toContain(secret);

      await api.put(ME, { user: 'paula', body: { ...FIELDS, visibility: 'members' } });
      expect(await api.get('/api/v1/users/paula')).toMatchObject({
        status: 403,
        body: { errorCode: 'PROFILE_NOT_VISIBLE' },
      });
      expect((await api.get('/api/v1/users/paula', { user: 'seeker-456' })).status).toBe(200);
      await api.put(ME, { user: 'paula', body: { ...FIELDS, visibility: 'hidden' } });
      expect(await api.get('/api/v1/users/paula', { user: 'seeker-456' })).toMatchObject({
        status: 404,
        body: { errorCode: 'USER_NOT_FOUND' },
      });
    });

    it('of earlier releases keep their address, and get no welcome mail', async () => {
      const before = await api.get(ME, { user: 'seeker-457' });
      expect(before).toMatchObject({ status: 200, body: { email: 'seeker-457@example.com', skills: [] } });
      const changed = await api.put(ME, { user: 'seeker-457', body: { ...FIELDS, locale: 'es' } });
      expect(changed).toMatchObject({ status: 200, body: { email: 'seeker-457@example.com', locale: 'es' } });
      expect(await welcomesTo('seeker-457@example.com')).toEqual([]);
    });

    it('who leave have their open jobs cancelled at once, and finish what is running', async () => {
      const leaver = 'leaver-with-jobs';
      await api.post('/categories', { body: { name: 'Web Development' } });
      const [open, running] = [await api.postJob(leaver), await api.postJob(leaver)];
      await api.post(`/job/seeker/claim/${running}`, { user: 'seeker-456', body: {} });
      const asked = await api.post(`${ME}/erasure`, { user: leaver, body: { confirm: 'ERASE' } });
      expect(asked).toMatchObject({
        status: 202,
        body: { status: 'waiting', waitingFor: [{ type: 'job', id: running }] },
      });
      const statusOf = async (jobId: string) =>
        (await api.get(`/job/owner/view/${jobId}`, { user: leaver })).body.status as string;
      await waitFor(async () => (await statusOf(open)) === 'cancelled', { what: 'the end of the open job' });
      expect(await statusOf(running)).toBe('claimed');

      const calledOff = await api.delete(`${ME}/erasure`, { user: leaver });
      expect(calledOff).toMatchObject({ status: 200, body: { status: 'called-off' } });
      expect(await service.get(`/internal/users/${leaver}/standing`)).toMatchObject({ body: { standing: 'active' } });
      expect([await statusOf(open), await statusOf(running)]).toEqual(['cancelled', 'claimed']);
    });

    it('have internal routes that no client reaches', async () => {
      const direct = await fetch(`${platform.serviceUrl('users')}/internal/users/paula/standing`);
      expect(direct.status).toBe(401);
      expect((await api.get('/internal/users/paula/standing', { user: 'paula' })).status).toBe(404);
      expect(await service.get('/internal/users/paula/standing')).toMatchObject({
        status: 200,
        body: { standing: 'active' },
      });
    });

    it('change no answer of the core: a gateway without them gives the same bytes and headers', async () => {
      const alone = await platform.startReplica('gateway', { variables: { USERS_URL: '' } });
      const [owner, seeker] = ['owner-123', 'seeker-456'];
      const jobId = await api.postJob(owner);
      await api.post(`/job/seeker/claim/${jobId}`, { user: seeker, body: {} });
      const subscription = '/categories/web-development/subscription';
      await api.put(subscription, { user: seeker });
      const calls: [method: string, path: string, user?: string, body?: object][] = [
        ['GET', '/categories'],
        ['GET', '/categories/no-such-category'],
        ['POST', '/categories', owner, { name: 'Web Development' }],
        ['GET', subscription, seeker],
        ['GET', `/job/owner/view/${jobId}`, owner],
        ['GET', `/job/owner/view/${jobId}`, 'owner-124'],
        ['GET', `/job/owner/history/${jobId}`, owner],
        ['GET', '/job/owner/list?limit=2', owner],
        ['POST', '/job/owner/create', owner, {}],
        ['POST', `/job/owner/cancel/${jobId}`, owner, {}],
        ['GET', '/job/seeker/list?limit=2', seeker],
        ['GET', `/job/seeker/view/${jobId}`, seeker],
        ['GET', '/job/seeker/claims', seeker],
        ['POST', `/job/seeker/claim/${jobId}`, 'seeker-457', {}],
        ['GET', '/job/owner/list'],
        ['DELETE', '/categories', owner],
        ['GET', '/no-such-route', owner],
      ];
      const statuses = new Set<number>();
      for (const call of calls) {
        const expected = await answerOf(platform.url, ...call);
        expect(await answerOf(alone.url, ...call)).toEqual(expected);
        statuses.add(expected.status);
      }
      expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 409]));
    });

    it('do not stop the rest of the platform when their service is down', async () => {
      await platform.kill('users');
      expect(await api.get(ME, { user: 'paula' })).toMatchObject({
        status: 503,
        body: { error: 'Users service is unavailable' },
      });
      expect((await api.get('/categories')).status).toBe(200);
      expect((await api.get('/job/seeker/list', { user: 'paula' })).status).toBe(200);
      expect(await api.get('/health/ready')).toMatchObject({ status: 200 });
      await platform.restart('users');
    });
  });
