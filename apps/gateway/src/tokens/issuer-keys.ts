import { Logger } from '@nestjs/common';
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { ServiceUnavailableError } from '@freelance/service';
import type { AuthIssuer } from './auth-issuer';

/** How long keys are cached. A revoked key is accepted no longer than this. */
const KEPT_MS = 10 * 60_000;
const ANSWER_WITHIN_MS = 1_500;
/** While an issuer is down, not every request tries to fetch its keys. */
const PAUSE_AFTER_FAILURE_MS = 5_000;

const logger = new Logger('IssuerKeys');

/**
 * The public keys of an issuer. They are fetched for the first token, and again for an unknown key id, but not within
 * `cooldownMs` of the last fetch, since a client can invent key ids.
 * @returns a function that throws ServiceUnavailableError when the keys are not available
 */
export function issuerKeys({ issuer, jwksUri }: AuthIssuer, cooldownMs: number): JWTVerifyGetKey {
  const isPaused = () => performance.now() < pausedUntil;
  let pausedUntil = 0;
  const keyFor = createRemoteJWKSet(new URL(jwksUri), {
    cooldownDuration: cooldownMs,
    cacheMaxAge: KEPT_MS,
    timeoutDuration: ANSWER_WITHIN_MS,
    [customFetch]: (url, options) =>
      isPaused() ? Promise.reject(new Error('it failed a moment ago')) : fetch(url, options),
  });
  return async (header, token) => {
    try {
      return await keyFor(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (!isPaused()) {
        pausedUntil = performance.now() + Math.min(cooldownMs, PAUSE_AFTER_FAILURE_MS);
        logger.warn({ issuer, reason: (error as Error).message }, 'The keys of a token issuer cannot be had');
      }
      throw new ServiceUnavailableError('The keys of the token issuer are not available, try again later');
    }
  };
}
