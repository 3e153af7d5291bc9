import type { Logger } from 'pino';
import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider';
import { isUserId, peopleOf } from './accounts';
import { messagePage, pageHeaders, signInPage } from './pages';
import type { ProviderSettings } from './settings';

type Context = Pick<KoaContextWithOIDC, 'req' | 'res' | 'method' | 'host' | 'path' | 'url' | 'set'> & {
  status: number;
  type: string;
  body: unknown;
  respond?: boolean;
};

const LONGEST_FORM = 4_096;

/** The pages that the library leaves to its user: sign-in, the first page, readiness. */
export function addPages(provider: Provider, settings: ProviderSettings, logger: Logger): void {
  const issuer = new URL(provider.issuer);
  const headers = pageHeaders(new URL(settings.webBaseUrl).origin);
  const users = peopleOf(settings);

  const notFoundPage = messagePage('Not found', 'There is no page at this address.', settings.webBaseUrl);

  provider.use(async (ctx, next) => {
    ctx.set(headers);
    await answer(ctx, next);
  });

  async function answer(ctx: Context, next: () => Promise<unknown>): Promise<void> {
    if (ctx.path === '/health/ready') return show(ctx, 200, 'ok', 'text');
    // One host everywhere: at another one, browsers would not send the cookies. It also stops pages that rebind their name.
    if (ctx.host !== issuer.host) return redirect(ctx, `${issuer.origin}${ctx.url}`);
    if (ctx.path === '/') return show(ctx, 200, homePage());
    if (!ctx.path.startsWith('/sign-in/')) {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) show(ctx, 404, notFoundPage);
      return;
    }
    ctx.set({ 'cache-control': 'no-store' });
    try {
      await signIn(ctx);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      const words = 'It took longer than an hour, has ended already, or began in another browser. Start it again.';
      show(ctx, 400, messagePage('This sign-in is not known', words, settings.webBaseUrl));
    }
  }

  async function signIn(ctx: Context): Promise<void> {
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    if (ctx.method === 'GET' || ctx.method === 'HEAD') {
      const { login_hint: hint } = params;
      // The page of the app has asked already who it is.
      if (typeof hint === 'string' && isUserId(hint)) return signInAs(ctx, hint);
      return show(ctx, 200, signInPage(users, typeof hint === 'string' ? { given: hint } : undefined));
    }
    if (ctx.method !== 'POST') {
      ctx.set({ allow: 'GET, HEAD, POST' });
      return show(ctx, 405, 'Method Not Allowed', 'text');
    }
    const form = await formIn(ctx.req);
    if (form === undefined) return show(ctx, 413, 'Content Too Large', 'text');
    if (form.has('cancel')) return finish(ctx, { error: 'access_denied', error_description: 'Sign-in was cancelled' });
    const user = (form.get('user') ?? '').trim();
    if (!isUserId(user)) return show(ctx, 422, signInPage(users, { given: user }));
    return signInAs(ctx, user);
  }

  function signInAs(ctx: Context, userId: string): Promise<void> {
    logger.info({ userId }, 'Signed in');
    return finish(ctx, { login: { accountId: userId } });
  }

  async function finish(ctx: Context, result: Parameters<Provider['interactionFinished']>[2]): Promise<void> {
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
  }

  const homePage = () =>
    messagePage(
      'Local identity provider',
      `It signs users in to the local platform, without passwords. Its settings: ${provider.issuer}/.well-known/openid-configuration`,
      settings.webBaseUrl,
    );
}

function redirect(ctx: Context, location: string): void {
  ctx.set({ location });
  show(ctx, 307, '', 'text');
}

function show(ctx: Context, status: number, body: string, type = 'html'): void {
  Object.assign(ctx, { status, type, body });
}

/** @returns undefined for a form that is too long */
async function formIn(request: AsyncIterable<unknown>): Promise<URLSearchParams | undefined> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > LONGEST_FORM) return undefined;
  }
  return new URLSearchParams(text);
}
