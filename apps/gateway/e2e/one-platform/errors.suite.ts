import { itNeeds, type Platform } from '@freelance/testing';
import { Api } from '../api';
import type { OnePlatform } from './one-platform';
import { OWNER, type Refusal, REFUSALS, REFUSED_SINCE_0_3, SEEKER } from '../refusals';

export const errors = (shared: OnePlatform) =>
  describe('errors of the platform', () => {
    let platform: Platform;
    let api: Api;
    let open: string;
    let submitted: string;

    beforeAll(async () => {
      platform = shared.platform;
      api = new Api(platform.url);
      await api.post('/categories', { body: { name: 'Web Development' } });
      open = await api.postJob(OWNER);
      submitted = await api.postJob(OWNER);
      await api.post(`/job/seeker/claim/${submitted}`, { user: SEEKER });
      await api.post(`/job/seeker/submit/${submitted}`, { user: SEEKER, body: { submissionNotes: 'Done' } });
    });

    it.each(REFUSALS)('%s: %i %s', (...refusal) => expectRefusal(refusal));

    for (const [app, refusals] of Object.entries(REFUSED_SINCE_0_3) as [keyof typeof REFUSED_SINCE_0_3, Refusal[]][])
      for (const refusal of refusals)
        itNeeds({ app, since: '0.3.0' })(`${refusal[0]}: ${refusal[1]} ${refusal[2]}`, () => expectRefusal(refusal));

    async function expectRefusal([, status, error, route, call]: Refusal): Promise<void> {
      const [method, path] = route.replace(':open', open).replace(':submitted', submitted).split(' ') as [
        string,
        string,
      ];
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
