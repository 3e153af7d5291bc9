import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { isUserId, observeHttpCall } from '@freelance/service';
import { GatewayConfig } from '../gateway.config';
import { AccessTokens, authTimeOf } from '../tokens/access-tokens';
import { offersSignIn, type SignInIssuer } from '../tokens/auth-issuer';
import { rolesOf } from '../tokens/roles-of';
import { faultOf, ProviderError } from './provider-faults';
import { factsOf, type ProfileFacts } from '../identity/profile-facts';
import { providerSessionIdOf, shownNameOf, type SignedIn } from './signed-in';

/** A refresh with the discovery before it takes less than the lease of a session. */
const TIMEOUT_SECONDS = 4;
const USUAL_SECONDS = 900;
const USER_INFO_MS = 2_000;

/** A sign-in that has begun: only this browser knows it. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

/** The OpenID providers where people sign in. Everything that they answer is verified here. */
@Injectable()
export class IdentityProviders {
  readonly issuers: readonly SignInIssuer[];
  private readonly clients = new Map<string, Promise<oidc.Configuration>>();
  private readonly redirectUri: string;

  constructor(
    private readonly config: GatewayConfig,
    private readonly tokens: AccessTokens,
  ) {
    this.issuers = config.AUTH_ISSUERS.filter(offersSignIn);
    this.redirectUri = `${config.WEB_BASE_URL}/api/v1/auth/callback`;
  }

  find(id: string): SignInIssuer | undefined {
    return this.issuers.find(({ signIn }) => signIn.id === id);
  }

  /**
   * Where the browser goes to sign in.
   * @param maxAge seconds since the user proved who they are, beyond which the provider asks again
   * @param loginHint who wants to sign in, if they said it already
   * @throws ProviderError
   */
  async signInUrl(
    issuer: SignInIssuer,
    { state, nonce, verifier }: SignInSecrets,
    { maxAge, loginHint }: { maxAge: number; loginHint?: string | undefined },
  ): Promise<URL> {
    return naming(async () =>
      oidc.buildAuthorizationUrl(await this.clientOf(issuer), {
        redirect_uri: this.redirectUri,
        scope: issuer.signIn.scopes,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        max_age: String(maxAge),
        // Cognito knows no max_age.
        ...(maxAge === 0 && { prompt: 'login' }),
        ...(loginHint !== undefined && { login_hint: loginHint }),
      }),
    );
  }

  /**
   * Exchanges the code of a callback.
   * @param query of the callback, as it arrived
   * @throws ProviderError
   */
  async exchange(issuer: SignInIssuer, query: string, secrets: SignInSecrets): Promise<SignedIn> {
    return naming(async () => {
      const tokens = await oidc.authorizationCodeGrant(
        await this.clientOf(issuer),
        new URL(`${this.redirectUri}?${query}`),
        {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.verifier,
          idTokenExpected: true,
        },
      );
      return this.verified(issuer, tokens);
    });
  }

  /** @throws ProviderError */
  async refresh(issuer: SignInIssuer, refreshToken: string): Promise<Partial<SignedIn> & Pick<SignedIn, 'seconds'>> {
    return naming(async () => {
      const tokens = await oidc.refreshTokenGrant(await this.clientOf(issuer), refreshToken);
      const isNamed = tokens.id_token !== undefined;
      const given = { refreshToken: tokens.refresh_token, seconds: tokens.expires_in ?? USUAL_SECONDS };
      if (isNamed) return { ...(await this.verified(issuer, tokens)), ...given };
      const identity = await this.tokens.identityOf(tokens.access_token, issuer.issuer);
      return { ...given, userId: identity?.userId, ...(identity?.roles && { roles: [...identity.roles] }) };
    });
  }

  /** What the provider says about the user of an access token; undefined when it does not say it in time. */
  async userInfo(issuer: string, accessToken: string, userId: string): Promise<ProfileFacts | undefined> {
    const found = this.issuers.find((one) => one.issuer === issuer);
    if (!found) return undefined;
    const ask = async () => oidc.fetchUserInfo(await this.clientOf(found), accessToken, userId);
    const inTime = setTimeout(USER_INFO_MS, undefined, { ref: false });
    return Promise.race([ask().then(factsOf), inTime]).catch(() => undefined);
  }

  /** The provider's page for signing out, with the way back; undefined when it has none or cannot be reached. */
  async signOutUrl(issuer: SignInIssuer, idToken: string | undefined): Promise<string | undefined> {
    try {
      const client = await this.clientOf(issuer);
      if (client.serverMetadata().end_session_endpoint === undefined) return undefined;
      const back = `${this.config.WEB_BASE_URL}/`;
      return oidc.buildEndSessionUrl(client, {
        post_logout_redirect_uri: back,
        // Cognito has its own name for it, and shows an error without it.
        logout_uri: back,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href;
    } catch {
      return undefined;
    }
  }

  /** The user and roles are those of a request with the access token, or of the ID token when that one is not for us. */
  private async verified(issuer: SignInIssuer, tokens: Tokens): Promise<SignedIn> {
    const claims = tokens.claims()!;
    const byAccessToken = await this.tokens.identityOf(tokens.access_token, issuer.issuer);
    if (!isUserId(claims.sub) || (byAccessToken && byAccessToken.userId !== claims.sub))
      throw new ProviderError('wrong', { cause: 'the tokens name no user, or two' });
    return {
      userId: claims.sub,
      roles: [...(byAccessToken?.roles ?? rolesOf(claims, issuer))],
      name: shownNameOf(claims),
      authTime: authTimeOf(claims),
      providerSessionId: providerSessionIdOf(claims),
      refreshToken: tokens.refresh_token,
      idToken: tokens.id_token,
      seconds: tokens.expires_in ?? USUAL_SECONDS,
      facts: factsOf(claims),
    };
  }

  /** The client for a provider, from its metadata. They are read once; a failure is not kept. */
  private clientOf(issuer: SignInIssuer): Promise<oidc.Configuration> {
    const { id } = issuer.signIn;
    const known = this.clients.get(id);
    if (known) return known;
    const client = discover(issuer);
    this.clients.set(id, client);
    client.catch(() => this.clients.delete(id));
    return client;
  }
}

function discover({ issuer, signIn }: SignInIssuer): Promise<oidc.Configuration> {
  const { clientId, clientSecret } = signIn;
  return oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      // The configuration allows http only for a provider on this machine, and never in production.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
      [oidc.customFetch]: measuredFetch,
    },
  );
}

const measuredFetch: oidc.CustomFetch = async (url, options) => {
  const { ended } = observeHttpCall(options.method, new URL(url).origin);
  try {
    const answer = await fetch(url, options);
    ended({ status: answer.status });
    return answer;
  } catch (error) {
    ended({ error });
    throw error;
  }
};

async function naming<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ProviderError ? error : new ProviderError(faultOf(error), { cause: error });
  }
}
