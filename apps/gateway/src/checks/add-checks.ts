import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Clock, UserIdMissingError } from '@freelance/service';
import type { GatewayConfig } from '../gateway.config';
import { receivedBody } from './received-body';
import { RefusedRequestError } from './refused-request.error';
import type { BodyKind, CostlyCall, IdentityNeed } from '../routes';
import { clientAddress } from './client-address';
import { ANONYMOUS, givenUserId, type Identity, readIdentity } from './identity';
import { identityNeed } from './identity-need';
import { mediaFault } from './media-type';
import type { Budgets } from '../limits/budgets';
import { rateLimitHeaders } from '../limits/rate-limit-headers';
import type { AccessTokens } from '../tokens/access-tokens';
import { identityByToken, nameOnlyWhomTokensName } from '../tokens/identity-by-token';

declare module 'fastify' {
  interface FastifyRequest {
    clientAddress: string;
    identity: Identity;
  }
  interface FastifyContextConfig {
    identity?: IdentityNeed;
    needsToken?: boolean | undefined;
    /** Left out where no body is of interest, whatever its type. */
    takes?: BodyKind;
    costly?: CostlyCall | undefined;
    isForReaders?: boolean | undefined;
  }
}

export interface CheckParts {
  config: GatewayConfig;
  budgets: Budgets;
  clock: Clock;
  /** Who callers are is told by these alone; left out, by headers. */
  tokens: AccessTokens | undefined;
}

/**
 * What is asked of every request before a route sees it, in the order of the contract: 413 (Fastify, on reading the body)
 * and 415 → 401 → 429 → 400 for the identity headers. The services ask the rest.
 */
export function addChecks(fastify: FastifyInstance, { config, budgets, clock, tokens }: CheckParts): void {
  fastify.decorateRequest('clientAddress', '');
  fastify.decorateRequest('identity');
  if (tokens) nameOnlyWhomTokensName(fastify);

  fastify.addHook('preHandler', (request, _reply, done) => {
    const { takes } = request.routeOptions.config;
    const error = takes && receivedBody(request) && mediaFault(takes, request.headers);
    done(error ? RefusedRequestError.status(415, { error }) : undefined);
  });

  fastify.addHook('preHandler', async (request, reply) => {
    request.identity = tokens ? await identityByToken(request, reply, tokens) : identityAsGiven(request);
  });

  fastify.addHook('preHandler', async (request, reply) => {
    const clientAddress = addressOf(request, config.TRUSTED_PROXY_DEPTH);
    request.clientAddress = clientAddress;
    const { userId } = request.identity;
    const { costly, isForReaders } = request.routeOptions.config;
    // Real time: a turned clock would open the next window.
    const standings = await budgets.take({ userId, clientAddress, costly, isForReaders }, clock.now());
    void reply.headers(rateLimitHeaders(standings));
    const refusal = standings.find(({ isAdmitted }) => !isAdmitted);
    if (refusal) throw RefusedRequestError.status(429, { retryAfterSeconds: refusal.resetSeconds });
  });

  if (tokens) return;
  fastify.addHook('preHandler', (request, _reply, done) => {
    const isIgnored = identityNeed(request) === 'none';
    request.identity = isIgnored ? ANONYMOUS : readIdentity(request.headers, request.raw.rawHeaders);
    done();
  });
}

/** As the headers say, not yet looked into. */
function identityAsGiven(request: FastifyRequest): Identity {
  const need = identityNeed(request);
  if (need === 'none') return ANONYMOUS;
  const userId = givenUserId(request.headers);
  if (userId === '' && need === 'required') throw new UserIdMissingError();
  return { userId };
}

function addressOf(request: FastifyRequest, depth: number): string {
  const forwardedFor = request.headers['x-forwarded-for'];
  const text = Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor;
  return clientAddress(text, request.socket.remoteAddress ?? '', depth);
}
