import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { SubscriptionRepository } from './subscription.repository';
import { SubscriptionService } from './subscription.service';
import { UnsubscriptionRepository } from './unsubscription.repository';

let platform: NotificationsPlatform;

beforeAll(async () => {
  platform = await startNotifications({ consuming: false });
});
afterAll(() => platform.stop());
beforeEach(() => {
  platform.categories.isDown = false;
});

type Method = 'GET' | 'PUT' | 'DELETE';

async function call(method: Method, url: string, headers: Record<string, string> = {}, payload?: object) {
  const answer = await platform.app.inject({ method, url, headers, payload });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
}

const as = (userId: string) => ({ 'x-user-id': userId });
const SUBSCRIPTION = '/categories/web-development/subscription';

describe('subscribing', () => {
  it('answers the subscription, with its first instant when it is repeated', async () => {
    const first = await call('PUT', SUBSCRIPTION, as('ann'));
    expect(first).toEqual({
      status: 200,
      body: {
        categoryId: 'web-development',
        userId: 'ann',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    });
    expect(await call('PUT', SUBSCRIPTION, as('ann'))).toEqual(first);
  });

  it.each(['cooking', 'Web-Development', 'a'.repeat(81), '設計', 'a/b?c=d'])(
    'to a category that does not exist is refused: %s',
    async (categoryId) => {
      const { status, body } = await call(
        'PUT',
        `/categories/${encodeURIComponent(categoryId)}/subscription`,
        as('ann'),
      );
      expect(status).toBe(404);
      expect(body).toMatchObject({ error: `Category not found: ${categoryId}`, errorCode: 'CATEGORY_NOT_FOUND' });
    },
  );

  it('is unavailable while the categories service does not answer', async () => {
    platform.categories.isDown = true;
    expect(await call('PUT', SUBSCRIPTION, as('ben'))).toMatchObject({ status: 503 });
    expect(await platform.app.get(SubscriptionRepository).has('web-development', 'ben')).toBe(false);
  });
});

describe('unsubscribing', () => {
  it('ends a subscription, also when repeated, and while the categories service is down', async () => {
    await call('PUT', SUBSCRIPTION, as('cleo'));
    platform.categories.isDown = true;
    for (let time = 0; time < 2; time++) {
      expect(await call('DELETE', SUBSCRIPTION, as('cleo'))).toEqual({ status: 204, body: undefined });
    }
    expect(await platform.app.get(SubscriptionRepository).has('web-development', 'cleo')).toBe(false);
  });

  it('leaves a trace only when there was a subscription; the user may subscribe again', async () => {
    const traces = () => platform.app.get(UnsubscriptionRepository).listOf('drew', 10);
    await call('DELETE', SUBSCRIPTION, as('drew'));
    expect(await traces()).toEqual([]);
    await call('PUT', SUBSCRIPTION, as('drew'));
    await call('DELETE', SUBSCRIPTION, as('drew'));
    expect(await traces()).toMatchObject([{ categoryId: 'web-development', by: 'api' }]);
    await call('PUT', SUBSCRIPTION, as('drew'));
    expect(await platform.app.get(SubscriptionRepository).has('web-development', 'drew')).toBe(true);
  });

  it('keeps the subscription when the trace cannot be stored, so that the user repeats the request', async () => {
    await call('PUT', SUBSCRIPTION, as('elle'));
    const add = jest.spyOn(platform.app.get(UnsubscriptionRepository), 'add');
    add.mockRejectedValueOnce(Object.assign(new Error('slow'), { name: 'TimeoutError' }));
    expect(await call('DELETE', SUBSCRIPTION, as('elle'))).toMatchObject({ status: 503 });
    expect(await platform.app.get(SubscriptionRepository).has('web-development', 'elle')).toBe(true);
    expect(await call('DELETE', SUBSCRIPTION, as('elle'))).toMatchObject({ status: 204 });
    expect(await platform.app.get(SubscriptionRepository).has('web-development', 'elle')).toBe(false);
  });

  it('leaves nothing that announcements have to read: one call finds the subscribers behind many who left', async () => {
    const subscriptions = platform.app.get(SubscriptionRepository);
    const categoryId = 'left-by-many';
    const service = platform.app.get(SubscriptionService);
    const names = Array.from({ length: 250 }, (_, number) => `leaver-${String(number).padStart(3, '0')}`);
    const fewAtOnce = pLimit(20);
    await Promise.all(
      names.map((userId) =>
        fewAtOnce(async () => {
          await subscriptions.add(categoryId, userId, new Date());
          await service.unsubscribe(categoryId, userId, 'api');
        }),
      ),
    );
    await subscriptions.add(categoryId, 'zoe', new Date());
    const queries = jest.spyOn(platform.app.get(DynamoDBDocumentClient), 'send');
    expect(await subscriptions.subscribersOf(categoryId, 100, null)).toEqual(['zoe']);
    expect(queries).toHaveBeenCalledTimes(1);
  });

  it('from a category that never existed changes nothing', async () => {
    const unknown = encodeURIComponent('設'.repeat(200));
    expect(await call('DELETE', `/categories/${unknown}/subscription`, as('cleo'))).toMatchObject({ status: 204 });
  });
});

describe('the list of subscriptions', () => {
  const CATEGORIES = Array.from({ length: 5 }, (_, number) => `category-${number}`);

  beforeAll(async () => {
    const subscriptions = platform.app.get(SubscriptionRepository);
    const since = new Date('2026-01-15T10:30:00.000Z');
    for (const categoryId of CATEGORIES) await subscriptions.add(categoryId, 'dan', since);
    await subscriptions.add('category-1', 'eve', since);
  });

  it('shows those of the caller by category, page by page', async () => {
    const seen: unknown[] = [];
    let lastKey: string | null = '';
    while (lastKey !== null) {
      const from: string = lastKey === '' ? '' : `&lastKey=${encodeURIComponent(lastKey)}`;
      const { status, body } = await call('GET', `/subscriptions?limit=2${from}`, as('dan'));
      expect(status).toBe(200);
      expect(Object.keys(body)).toEqual(['subscriptions', 'lastKey']);
      seen.push(...body.subscriptions);
      lastKey = body.lastKey;
    }
    expect(seen).toEqual(CATEGORIES.map((categoryId) => ({ categoryId, createdAt: '2026-01-15T10:30:00.000Z' })));
  });

  it('is empty for a user without subscriptions', async () => {
    expect(await call('GET', '/subscriptions', as('nobody'))).toEqual({
      status: 200,
      body: { subscriptions: [], lastKey: null },
    });
  });

  it("does not take another caller's place in it", async () => {
    const { body } = await call('GET', '/subscriptions?limit=1', as('dan'));
    expect(await call('GET', `/subscriptions?lastKey=${body.lastKey}`, as('eve'))).toMatchObject({
      status: 400,
      body: { error: 'Invalid lastKey' },
    });
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'limit=1.5', 'lastKey=abc', 'lastKey=', 'status=open'])(
    'refuses %s',
    async (query) => {
      expect(await call('GET', `/subscriptions?${query}`, as('dan'))).toMatchObject({ status: 400 });
    },
  );
});

describe.each<[Method, string]>([
  ['PUT', SUBSCRIPTION],
  ['DELETE', SUBSCRIPTION],
  ['GET', '/subscriptions'],
])('%s %s', (method, url) => {
  it('needs a user', async () => {
    expect(await call(method, url)).toMatchObject({ status: 401, body: { error: 'Unauthorized: User ID not found' } });
  });

  it('refuses an unknown user type, and accepts both known ones', async () => {
    expect(await call(method, url, { ...as('fay'), 'x-user-type': 'admin' })).toMatchObject({ status: 400 });
    for (const userType of ['owner', 'seeker']) {
      expect((await call(method, url, { ...as('fay'), 'x-user-type': userType })).status).toBeLessThan(300);
    }
  });

  it('refuses an unknown query parameter', async () => {
    expect(await call(method, `${url}?verbose=1`, as('fay'))).toMatchObject({ status: 400 });
  });
});

it('a subscription accepts no body', async () => {
  expect(await call('PUT', SUBSCRIPTION, as('gil'), { since: 'always' })).toMatchObject({ status: 400 });
  expect(await call('PUT', SUBSCRIPTION, as('gil'), {})).toMatchObject({ status: 200 });
});
