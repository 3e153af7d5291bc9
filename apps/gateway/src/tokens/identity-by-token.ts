import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UserIdMissingError } from '@freelance/service';
import { ANONYMOUS, type Identity } from '../identity/identity';
import { identityNeed } from '../identity/identity-need';
import type { AccessTokens } from './access-tokens';
import { bearerToken, challengeTo } from './bearer-token';

/**
 * The identity from the token. An invalid token is refused also on routes that need none.
 * @throws UserIdMissingError, ServiceUnavailableError
 */
export async function identityByToken(
  request: FastifyRequest,
  reply: FastifyReply,
  tokens: AccessTokens,
): Promise<Identity> {
  const { needsToken } = request.routeOptions.config;
  const need = identityNeed(request);
  if (need === 'none') return ANONYMOUS;
  const token = bearerToken(request.raw.rawHeaders);
  if (token === undefined && need !== 'required' && !needsToken) return ANONYMOUS;
  const identity = token ? await tokens.identityOf(token) : undefined;
  if (!identity) {
    void reply.header('www-authenticate', challengeTo(request.raw.rawHeaders));
    throw new UserIdMissingError();
  }
  request.loggedUser = identity.userId;
  return identity;
}

/** Otherwise logs would contain the user id of an unverified header. */
export function logOnlyUsersOfTokens(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    request.loggedUser = undefined;
    done();
  });
}
