import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_HEADERS } from '@freelance/pages';
import { NoQueryDto, RequestValidationPipe, ROLES, ValidationFailedError } from '@freelance/service';
import { receivedBody } from '../checks/received-body';
import { declareRoute } from '../declare-route';
import type { GatewayConfig } from '../gateway.config';
import type { IdentityProviders } from '../providers/identity-providers';
import { AUTH_ROUTES, SIGN_IN_PAGE } from '../routes';
import { Cookies } from '../sessions/cookies';
import { expiryOf, LONGEST_MS, type Session } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import type { SignInIssuer } from '../tokens/auth-issuer';
import type { LogoutTokens } from './logout-tokens';
import { safeReturnTo } from './return-to';
import { signInPage } from './sign-in-page';
import { SessionNotFoundError } from './session-not-found.error';
import { BeginSignInDto } from './sign-in.dto';
import { SIGN_IN_SECONDS, type SignInFault, type SignIns } from './sign-ins';

export interface SignInDependencies {
  config: GatewayConfig;
  sessions: Sessions;
  signIns: SignIns;
  providers: IdentityProviders;
  logoutTokens: LogoutTokens;
}

/** Abandoned sign-ins beyond these lose their cookies, so that the headers stay short. */
const MOST_BEGUN = 3;
const LONGEST_COOKIE_SECONDS = LONGEST_MS / 1_000;

const validation = new RequestValidationPipe();
const queryOf = async <Dto>(request: FastifyRequest, metatype: new () => Dto): Promise<Dto> =>
  (await validation.transform(request.query, { type: 'query', metatype })) as Dto;

/** Routes with which browsers sign in and out, and list and end sessions. */
export function signInRoutes(fastify: FastifyInstance, parts: SignInDependencies): void {
  const cookies = new Cookies(parts.config.WEB_BASE_URL, fastify);
  pageRoute(fastify, parts);
  providerRoute(fastify, parts);
  startRoutes(fastify, parts, cookies);
  sessionRoutes(fastify, parts, cookies);
  listRoutes(fastify, parts);
  backchannelRoute(fastify, parts);
}

function pageRoute(fastify: FastifyInstance, { providers }: SignInDependencies): void {
  declareRoute(fastify, SIGN_IN_PAGE, (request, reply) => {
    const { query, session } = request;
    const html = signInPage(query as Record<string, unknown>, { issuers: providers.issuers, session });
    return reply.headers(PAGE_HEADERS).send(html);
  });
}

function providerRoute(fastify: FastifyInstance, { providers }: SignInDependencies): void {
  declareRoute(fastify, AUTH_ROUTES.providers, async (request) => {
    await queryOf(request, NoQueryDto);
    return {
      providers: providers.issuers.map(({ signIn: { id, name, people }, roles = ROLES }) => ({
        id,
        name,
        roles,
        people,
      })),
    };
  });
}

function startRoutes(fastify: FastifyInstance, { providers, signIns }: SignInDependencies, cookies: Cookies) {
  declareRoute(fastify, AUTH_ROUTES.signIn, async (request, reply) => {
    const { provider, returnTo, loginHint } = await queryOf(request, BeginSignInDto);
    const issuer = chosen(providers, provider);
    const isAgain = request.session !== undefined;
    const begun = await signIns.begin(issuer, { returnTo: safeReturnTo(returnTo), isAgain, loginHint });
    if (typeof begun === 'string') return toSignInPage(reply, begun);
    for (const name of cookies.begunSignIns(request.headers).slice(MOST_BEGUN - 1))
      void reply.header('set-cookie', cookies.remove(name));
    void reply.header('set-cookie', cookies.set(cookies.ofSignIn(begun.state), begun.cookie, SIGN_IN_SECONDS));
    return reply.header('cache-control', 'no-store').redirect(begun.url, 302);
  });

  declareRoute(fastify, AUTH_ROUTES.callback, async (request, reply) => {
    const [, query = ''] = /\?(.*)$/s.exec(request.url) ?? [];
    const name = cookies.ofSignIn(new URLSearchParams(query).get('state') ?? '');
    const finished = await signIns.finish(query, cookies.read(request.headers)[name], {
      agent: request.headers['user-agent'] ?? '',
      previous: request.session,
    });
    if (typeof finished === 'string') return toSignInPage(reply, finished);
    return reply
      .header('set-cookie', cookies.remove(name))
      .header('set-cookie', cookies.set(cookies.session, finished.session, LONGEST_COOKIE_SECONDS))
      .header('cache-control', 'no-store')
      .redirect(finished.returnTo, 302);
  });
}

function chosen({ issuers }: IdentityProviders, id: string | undefined): SignInIssuer {
  const issuer = id === undefined && issuers.length === 1 ? issuers[0] : issuers.find(({ signIn }) => signIn.id === id);
  if (issuer) return issuer;
  const message = 'provider must be an id from GET /api/v1/auth/providers';
  throw new ValidationFailedError([{ field: 'provider', message }]);
}

/** The fault is one of ours: the provider's text never reaches the page. */
const toSignInPage = (reply: FastifyReply, fault: SignInFault): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(`${SIGN_IN_PAGE.path}?error=${fault}`, 302);

function sessionRoutes(
  fastify: FastifyInstance,
  { providers, sessions, signIns }: SignInDependencies,
  cookies: Cookies,
) {
  declareRoute(fastify, AUTH_ROUTES.session, async (request, reply) => {
    await queryOf(request, NoQueryDto);
    void reply.header('cache-control', 'no-store');
    return request.session ? { signedIn: true, ...shownToUser(request.session) } : { signedIn: false };
  });

  declareRoute(fastify, AUTH_ROUTES.signOut, async (request, reply) => {
    const { session } = request;
    const issuer = session && providers.find(session.provider);
    // A session that could not be ended keeps its cookie: the browser can sign out again.
    if (session) await sessions.end([session]);
    void reply.header('set-cookie', cookies.remove(cookies.session));
    if (!session) return { redirectTo: '/' };
    const url = issuer && (await providers.signOutUrl(issuer, await signIns.idTokenOf(session)));
    return { redirectTo: url ?? '/' };
  });
}

const shownToUser = (session: Session) => ({
  userId: session.sessionUserId,
  ...(session.name !== undefined && { name: session.name }),
  roles: session.roles,
  ...(session.authTime !== undefined && { authTime: new Date(session.authTime * 1_000).toISOString() }),
  expiresAt: expiryOf(session).toISOString(),
});

function listRoutes(fastify: FastifyInstance, { sessions }: SignInDependencies): void {
  declareRoute(fastify, AUTH_ROUTES.sessions, async (request) => {
    await queryOf(request, NoQueryDto);
    const found = await sessions.ofUser(request.identity.userId!);
    return {
      sessions: found.map(({ key, sessionId, createdAt, lastSeenAt, agent }) => {
        return { sessionId, createdAt, lastSeenAt, agent, current: key === request.session?.key };
      }),
    };
  });

  declareRoute(fastify, AUTH_ROUTES.endSession, async (request, reply) => {
    const { sessionId } = request.params as { sessionId: string };
    const found = await sessions.ofUser(request.identity.userId!);
    const session = found.find((one) => one.sessionId === sessionId);
    if (!session) throw new SessionNotFoundError();
    await sessions.end([session]);
    return reply.status(204).send();
  });
}

/** Called by providers: no cookie, no identity; the token says everything. */
function backchannelRoute(fastify: FastifyInstance, { logoutTokens }: SignInDependencies): void {
  declareRoute(fastify, AUTH_ROUTES.backchannelLogout, async (request, reply) => {
    const form = new URLSearchParams(receivedBody(request)?.toString());
    const token = form.get('logout_token') ?? '';
    void reply.header('cache-control', 'no-store');
    if (await logoutTokens.accept(token)) return reply.send();
    const message = 'logout_token must be a valid logout token of a provider, sent once';
    throw new ValidationFailedError([{ field: 'logout_token', message }]);
  });
}
