import { Logger } from '@nestjs/common';
import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { type Clock, isUserId } from '@freelance/service';
import type { Identity } from '../identity/identity';
import type { AuthIssuer } from './auth-issuer';
import { issuerKeys } from './issuer-keys';
import { rolesOf } from './roles-of';

/** Those with a public key: with the others whoever can check a token could make one. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SKEW_SECONDS = 5;
const LONGEST_TOKEN = 8_192;
/** Between two times that an issuer is asked for its keys. */
export const COOLDOWN_MS = 30_000;

interface KnownIssuer {
  rules: AuthIssuer;
  keys: JWTVerifyGetKey;
}

/** Tells who bears a token. Every issuer's tokens are checked with its own keys and by its own rules. */
export class AccessTokens {
  private readonly logger = new Logger(AccessTokens.name);
  private readonly issuers: Map<string, KnownIssuer>;

  constructor(
    issuers: readonly AuthIssuer[],
    private readonly clock: Clock,
  ) {
    this.issuers = new Map(
      issuers.map((rules) => [rules.issuer, { rules, keys: issuerKeys(rules, COOLDOWN_MS) }] as const),
    );
  }

  /**
   * @returns undefined for a token that is not to be believed
   * @throws ServiceUnavailableError when that cannot be told, because its issuer's keys cannot be had
   */
  async identityOf(token: string): Promise<Identity | undefined> {
    try {
      return await this.read(token);
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      this.logger.debug({ reason: error.message }, 'A token was refused');
      return undefined;
    }
  }

  private async read(token: string): Promise<Identity> {
    if (token.length > LONGEST_TOKEN) throw new errors.JWTInvalid('longer than any token of ours');
    const { rules, keys } = this.issuerOf(token);
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
    // Whatever its type says: nobody has looked.
    const userId: unknown = payload.sub;
    if (typeof userId !== 'string' || !isUserId(userId)) throw new errors.JWTInvalid('"sub" is no user id');
    return { userId, roles: rolesOf(payload, rules) };
  }

  private issuerOf(token: string): KnownIssuer {
    const known = this.issuers.get(decodeJwt(token).iss ?? '');
    if (!known) throw new errors.JWTInvalid('not of an issuer of ours');
    return known;
  }
}

function assertTokenUse(claims: JWTPayload, { tokenUse }: AuthIssuer): void {
  if (tokenUse !== undefined && claims.token_use !== tokenUse) throw new errors.JWTInvalid('meant for another use');
}

function assertClient(claims: JWTPayload, { clientIds }: AuthIssuer): void {
  const isOurs = clientIds === undefined || clientsOf(claims).some((client) => clientIds.some((id) => id === client));
  if (!isOurs) throw new errors.JWTInvalid('made for another client');
}

/** Cognito says `client_id` in access tokens, OpenID Connect `azp`, and an id token is for the client itself. */
const clientsOf = (claims: JWTPayload): unknown[] =>
  [claims.client_id ?? claims.azp ?? (claims.token_use === 'id' ? claims.aud : undefined)].flat();
