import { Injectable, Logger } from '@nestjs/common';
import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Clock, isUserId } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import type { Identity } from '../identity/identity';
import { factsOf } from '../identity/profile-facts';
import type { AuthIssuer } from './auth-issuer';
import { namesIn } from './claims';
import { issuerKeys } from './issuer-keys';
import { rolesOf } from './roles-of';

/** Only algorithms with a public key: with a shared secret, every verifier could sign tokens. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
export const SKEW_SECONDS = 5;
export const LONGEST_TOKEN = 8_192;
/** Shortest time between two requests for the keys of an issuer. */
export const COOLDOWN_MS = 30_000;

interface KnownIssuer {
  rules: AuthIssuer;
  keys: JWTVerifyGetKey;
}

/** Verifies tokens. Each issuer's tokens are verified with its own keys and rules. */
@Injectable()
export class AccessTokens {
  private readonly logger = new Logger(AccessTokens.name);
  private readonly issuers: Map<string, KnownIssuer>;

  constructor(
    { AUTH_ISSUERS }: GatewayConfig,
    private readonly clock: Clock,
  ) {
    this.issuers = new Map(
      AUTH_ISSUERS.map((rules) => [rules.issuer, { rules, keys: issuerKeys(rules, COOLDOWN_MS) }] as const),
    );
  }

  /**
   * @param issuer the only one whose token is accepted; by default all are
   * @returns undefined for an invalid token
   * @throws ServiceUnavailableError when the keys of the issuer are not available
   */
  async identityOf(token: string, issuer?: string): Promise<Identity | undefined> {
    try {
      return await this.read(token, issuer);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      this.logger.debug({ reason: error.message }, 'A token was refused');
      return undefined;
    }
  }

  private async read(token: string, issuer: string | undefined): Promise<Identity> {
    if (token.length > LONGEST_TOKEN) throw new errors.JWTInvalid('longer than any token of ours');
    const { rules, keys } = this.issuerOf(token);
    if (issuer !== undefined && rules.issuer !== issuer) throw new errors.JWTInvalid('of another issuer');
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer: rules.issuer,
      ...(rules.audience === undefined ? {} : { audience: rules.audience }),
      requiredClaims: ['exp', 'sub'],
      clockTolerance: SKEW_SECONDS,
      currentDate: this.clock.now(),
    });
    assertTokenUse(payload, rules);
    assertClient(payload, rules);
    assertRequiredClaims(payload, rules);
    // jose does not check the type of `sub`.
    const userId: unknown = payload.sub;
    if (typeof userId !== 'string' || !isUserId(userId)) throw new errors.JWTInvalid('"sub" is no user id');
    return {
      userId,
      roles: rolesOf(payload, rules),
      issuer: rules.issuer,
      facts: factsOf(payload),
      authTime: authTimeOf(payload),
    };
  }

  private issuerOf(token: string): KnownIssuer {
    const known = this.issuers.get(decodeJwt(token).iss ?? '');
    if (!known) throw new errors.JWTInvalid('not of an issuer of ours');
    return known;
  }
}

/** When the user last proved who they are, in epoch seconds. */
export const authTimeOf = ({ auth_time: time }: JWTPayload): number | undefined =>
  typeof time === 'number' && Number.isSafeInteger(time) ? time : undefined;

function assertTokenUse(claims: JWTPayload, { tokenUse }: AuthIssuer): void {
  if (tokenUse !== undefined && claims.token_use !== tokenUse) throw new errors.JWTInvalid('meant for another use');
}

function assertClient(claims: JWTPayload, { clientIds }: AuthIssuer): void {
  const isOurs = clientIds === undefined || clientsOf(claims).some((client) => clientIds.some((id) => id === client));
  if (!isOurs) throw new errors.JWTInvalid('made for another client');
}

function assertRequiredClaims(claims: JWTPayload, { requiredClaims = {} }: AuthIssuer): void {
  for (const [name, value] of Object.entries(requiredClaims)) {
    if (!namesIn(claims, name).includes(value)) throw new errors.JWTInvalid(`"${name}" has another value`);
  }
}

/** Cognito says `client_id` in access tokens, OpenID Connect `azp`, and an id token is for the client itself. */
const clientsOf = (claims: JWTPayload): unknown[] =>
  [claims.client_id ?? claims.azp ?? (claims.token_use === 'id' ? claims.aud : undefined)].flat();
