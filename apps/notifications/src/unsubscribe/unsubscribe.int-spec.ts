import { Logger } from '@nestjs/common';
import { UserDirectory } from '../user/user-directory';
import { SubscriptionRepository } from '../subscription/subscription.repository';
import { UnsubscriptionRepository } from '../subscription/unsubscription.repository';
import { type NotificationsPlatform, startNotifications } from '../testing/notifications-platform';
import { UnsubscribeTokens } from './unsubscribe-tokens';

const CATEGORY = 'web-development';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
/** Query parameters that programs add when they rewrite links, and other possible ones. */
const ADDED = [
  '?utm_source=x&utm_medium=mail',
  '?token=other&categoryId=other',
  '?a=1&a=2&a[]=3',
  '?__proto__=1',
  '?%zz',
  '?',
];
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let platform: NotificationsPlatform;
let url: string;
let tokenOf: (userId: string) => string;

beforeAll(async () => {
  platform = await startNotifications({ consuming: false });
  tokenOf = (userId) => platform.app.get(UnsubscribeTokens).make(CATEGORY, userId);
});
afterAll(() => platform.stop());

const subscriptions = () => platform.app.get(SubscriptionRepository);
const unsubscriptions = () => platform.app.get(UnsubscriptionRepository);
const isSubscribed = () => subscriptions().has(CATEGORY, 'ann');
const get = (headers: Record<string, string> = {}, at = url) =>
  platform.app.inject({ method: 'GET', url: at, headers });
const post = (headers: Record<string, string> = {}, payload?: string | object, at = url) =>
  platform.app.inject({ method: 'POST', url: at, headers, payload });

beforeEach(async () => {
  platform.categories.isDown = false;
  await subscriptions().add(CATEGORY, 'ann', new Date('2026-01-15T10:30:00.000Z'));
  url = `/unsubscribe/${tokenOf('ann')}`;
});

describe('opening the link of a mail', () => {
  it.each([{}, BROWSER])(
    'shows a page with a button that posts to the same address, and changes nothing',
    async (headers) => {
      const answer = await get(headers);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain('<form method="post"><button type="submit">Unsubscribe</button></form>');
      expect(answer.body).toContain('<html lang="en">');
      expect(await isSubscribed()).toBe(true);
    },
  );

  it("shows the category's name, escaped", async () => {
    expect((await get()).body).toContain('new jobs in Web &lt;Development&gt;.');
  });

  it("shows the category's id while its name is not available", async () => {
    platform.categories.isDown = true;
    const answer = await get();
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('new jobs in web-development.');
  });

  it("is in the language of the user's row", async () => {
    await platform.addUser({ userId: 'karl', email: 'karl@example.com', locale: 'de-AT' });
    const { body } = await get({}, `/unsubscribe/${tokenOf('karl')}`);
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('<form method="post"><button type="submit">Abbestellen</button></form>');
    expect(body).toContain('neue Aufträge in der Kategorie Web &lt;Development&gt;.');
  });

  it('is English while UsersTable does not answer', async () => {
    jest.spyOn(platform.app.get(UserDirectory), 'find').mockRejectedValue(new Error('DynamoDB does not answer'));
    const answer = await get();
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<html lang="en">');
  });

  it('sends no Referer and runs no script', async () => {
    const { headers } = await get();
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(ADDED)('shows the same page with %s added to the link', async (query) => {
    const answer = await get({}, url + query);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe((await get()).body);
  });
});

describe('posting to the link', () => {
  it.each<[string, Record<string, string>, string | object | undefined]>([
    ['without a body', {}, undefined],
    ['JSON', {}, { 'List-Unsubscribe': 'One-Click' }],
    ['empty JSON', {}, {}],
    ['JSON with null', {}, { 'List-Unsubscribe': null }],
    ['the form of a mail program', FORM, 'List-Unsubscribe=One-Click'],
    [
      'the form of a mail program, in parts',
      { 'content-type': 'multipart/form-data; boundary=x' },
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ])('%s unsubscribes, also when repeated', async (_what, headers, payload) => {
    for (let time = 0; time < 2; time++) {
      const answer = await post(headers, payload);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({ categoryId: CATEGORY, unsubscribed: true });
      expect(await isSubscribed()).toBe(false);
    }
  });

  it('leaves a trace for a year: who left which category, when and how', async () => {
    const log = jest.spyOn(Logger.prototype, 'log').mockImplementation();
    const before = new Date().toISOString();
    await post({ 'x-request-id': 'request-of-the-link' });
    const trace = await unsubscriptions().find(CATEGORY, 'ann');
    expect(trace).toEqual({
      userId: 'ann',
      categoryId: CATEGORY,
      since: '2026-01-15T10:30:00.000Z',
      at: expect.any(String),
      by: 'link',
      requestId: 'request-of-the-link',
      ttl: expect.any(Number),
    });
    expect(trace!.at >= before).toBe(true);
    const { ttl } = trace as unknown as { ttl: number };
    expect(Math.abs(ttl - Date.now() / 1_000 - 365 * 24 * 60 * 60)).toBeLessThan(60);
    const { at, by, requestId } = trace!;
    expect(log).toHaveBeenCalledWith({ userId: 'ann', categoryId: CATEGORY, at, by, requestId }, 'Unsubscribed');

    // A repeated request does not change it.
    await post();
    expect(await unsubscriptions().find(CATEGORY, 'ann')).toEqual(trace);
  });

  it('with the button of the page unsubscribes and answers with a page', async () => {
    const answer = await post({ ...BROWSER, ...FORM }, '');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('You are unsubscribed');
    expect(answer.body).not.toContain('<form');
    expect(await isSubscribed()).toBe(false);
  });

  it("with the button answers with a page in the language of the user's row", async () => {
    await platform.addUser({ userId: 'rosa', email: 'rosa@example.com', locale: 'es' });
    const answer = await post({ ...BROWSER, ...FORM }, '', `/unsubscribe/${tokenOf('rosa')}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<html lang="es">');
    expect(answer.body).toContain('Ha cancelado la suscripción');
  });

  it.each(ADDED)('unsubscribes with %s added to the link', async (query) => {
    const answer = await post(FORM, 'List-Unsubscribe=One-Click', url + query);
    expect(answer.statusCode).toBe(200);
    expect(await isSubscribed()).toBe(false);
  });

  it('answers JSON to a client that prefers it to a page', async () => {
    const answer = await post({ accept: 'text/html;q=0.1, application/json', ...FORM }, '');
    expect(answer.json()).toEqual({ categoryId: CATEGORY, unsubscribed: true });
  });

  it('works while the categories service is down', async () => {
    platform.categories.isDown = true;
    expect((await post({ ...BROWSER, ...FORM }, '')).statusCode).toBe(200);
    expect(await isSubscribed()).toBe(false);
  });

  it('does not change other subscriptions', async () => {
    await subscriptions().add(CATEGORY, 'ben', new Date());
    await post();
    expect(await subscriptions().has(CATEGORY, 'ben')).toBe(true);
  });

  it.each<[string, number, Record<string, string>, string | object]>([
    ['unknown fields', 400, {}, { reason: 'too many' }],
    ['broken JSON', 400, { 'content-type': 'application/json' }, '{'],
    ['plain text', 415, { 'content-type': 'text/plain' }, 'please'],
    ['more than 100 kB', 413, FORM, 'x'.repeat(100_001)],
  ])('%s is refused and changes nothing', async (_what, status, headers, payload) => {
    expect((await post(headers, payload)).statusCode).toBe(status);
    expect(await isSubscribed()).toBe(true);
  });
});

describe('a link that was changed', () => {
  const SENTENCE = 'This unsubscribe link is not valid: use the whole link from the mail, unchanged';

  it('is refused with a sentence, and changes nothing', async () => {
    for (const answer of [await get({}, `${url}A`), await post({}, undefined, `${url}A`)]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ error: SENTENCE, errorCode: 'UNSUBSCRIBE_LINK_INVALID' });
    }
    expect(await isSubscribed()).toBe(true);
  });

  it('is refused with a page for browsers', async () => {
    for (const answer of [await get(BROWSER, `${url}A`), await post({ ...BROWSER, ...FORM }, '', `${url}A`)]) {
      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).toContain(`<p dir="auto">${SENTENCE}.</p>`);
    }
    expect(await isSubscribed()).toBe(true);
  });
});

it('no other route accepts a form', async () => {
  const answer = await platform.app.inject({
    method: 'PUT',
    url: `/categories/${CATEGORY}/subscription`,
    headers: { 'x-user-id': 'ann', ...FORM },
    payload: 'a=b',
  });
  expect(answer.statusCode).toBe(415);
});
