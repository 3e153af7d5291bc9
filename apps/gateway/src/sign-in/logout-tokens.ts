import { Injectable } from '@nestjs/common';
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { Clock } from '@freelance/service';
import { IdentityProviders } from '../providers/identity-providers';
import { DynamoSessionRepository } from '../sessions/dynamo-session.repository';
import type { Session } from '../sessions/session';
import { Sessions } from '../sessions/sessions';
import type { SignInIssuer } from '../tokens/auth-issuer';
import { issuerKeys } from '../tokens/issuer-keys';
import { ALGORITHMS, COOLDOWN_MS, LONGEST_TOKEN, SKEW_SECONDS } from '../tokens/access-tokens';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A logout token is sent at once. */
const OLDEST_SECONDS = 120;

/** Ends sessions when their provider says so: OpenID Connect Back-Channel Logout 1.0. */
@Injectable()
export class LogoutTokens {
  private readonly keys = new Map<string, ReturnType<typeof issuerKeys>>();

  constructor(
    private readonly providers: IdentityProviders,
    private readonly repository: DynamoSessionRepository,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    for (const issuer of providers.issuers) this.keys.set(issuer.issuer, issuerKeys(issuer, COOLDOWN_MS));
  }

  /**
   * @returns false for a token that is not valid, or was used before
   * @throws ServiceUnavailableError when the keys of the provider are not available
   */
  async accept(token: string): Promise<boolean> {
    const valid = await this.verify(token);
    if (!valid) return false;
    const { issuer, claims } = valid;
    const ended = await this.sessionsIn(issuer, claims);
    // A repeated token must not end later sessions.
    const ttl = Math.ceil(this.clock.now().getTime() / 1_000) + OLDEST_SECONDS + 2 * SKEW_SECONDS;
    if (!(await this.repository.isFirstUse('logout-token', JSON.stringify([issuer.issuer, claims.jti]), ttl)))
      return false;
    await this.sessions.end(ended);
    return true;
  }

  private async verify(token: string): Promise<{ issuer: SignInIssuer; claims: JWTPayload } | undefined> {
    try {
      if (token.length > LONGEST_TOKEN) return undefined;
      const named = decodeJwt(token).iss;
      const issuer = this.providers.issuers.find((one) => one.issuer === named);
      if (!issuer) return undefined;
      const { payload, protectedHeader } = await jwtVerify(token, this.keys.get(issuer.issuer)!, {
        algorithms: ALGORITHMS,
        issuer: issuer.issuer,
        audience: issuer.signIn.clientId,
        requiredClaims: ['iat', 'jti'],
        maxTokenAge: OLDEST_SECONDS,
        clockTolerance: SKEW_SECONDS,
        currentDate: this.clock.now(),
      });
      const isOfItsType = protectedHeader.typ === undefined || /^(logout\+)?jwt$/i.test(protectedHeader.typ);
      return isOfItsType && isLogout(payload) ? { issuer, claims: payload } : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }

  /** With a session of the provider, only that one ends; else all of the user at this provider. */
  private async sessionsIn({ signIn }: SignInIssuer, { sub, sid }: JWTPayload): Promise<Session[]> {
    const found =
      typeof sid === 'string'
        ? await this.repository.ofProviderSession(signIn.id, sid)
        : await this.repository.ofUser(sub!);
    return found.filter(
      ({ provider, sessionUserId }) => provider === signIn.id && (sub ?? sessionUserId) === sessionUserId,
    );
  }
}

/** An id token has a nonce and no such event, so that it is never taken for a logout token. */
function isLogout({ events, nonce, sub, sid, jti }: JWTPayload): boolean {
  const event = (events as Record<string, unknown> | undefined)?.[EVENT];
  const isNamed = typeof sid === 'string' || typeof sub === 'string';
  return typeof event === 'object' && event !== null && nonce === undefined && isNamed && typeof jti === 'string';
}
