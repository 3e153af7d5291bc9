import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { BusinessTime, Clock, describeError } from '@freelance/service';
import { IdentityProviders, type SignInSecrets } from '../providers/identity-providers';
import { type ProviderFault, ProviderError } from '../providers/provider-faults';
import type { ProfileFacts } from '../identity/profile-facts';
import type { SignedIn } from '../providers/signed-in';
import { DynamoSessionRepository } from '../sessions/dynamo-session.repository';
import { Seals } from '../sessions/seals';
import { refreshTokenPurpose } from '../sessions/session-refresh';
import { LONGEST_MS, newCookieValue, type Session, sessionKey, ttlOf, UNCONFIRMED_MS } from '../sessions/session';
import { Sessions } from '../sessions/sessions';
import type { SignInIssuer } from '../tokens/auth-issuer';
import { ProfileReports } from './profile-reports';

/** How long a person may take at the provider. */
export const SIGN_IN_SECONDS = 600;
const AGENT_CHARACTERS = 300;

/** What the page for signing in says when it did not work. */
export type SignInFault = 'expired' | 'refused' | 'unavailable' | 'failed';

export interface BeginOptions {
  returnTo: string;
  /** The user is signed in already, and has to prove who they are once more. */
  isAgain: boolean;
  loginHint?: string | undefined;
}

/** In the encrypted cookie of a sign-in. */
interface BegunSignIn extends SignInSecrets {
  provider: string;
  returnTo: string;
}

const FAULTS: Record<ProviderFault, SignInFault> = {
  refused: 'refused',
  'not-reached': 'unavailable',
  'no-answer': 'unavailable',
  wrong: 'failed',
};

/** Signs people in at a provider: the code flow with PKCE, `state` and `nonce`. */
@Injectable()
export class SignIns {
  private readonly logger = new Logger(SignIns.name);

  constructor(
    private readonly providers: IdentityProviders,
    private readonly seals: Seals,
    private readonly sessions: Sessions,
    private readonly repository: DynamoSessionRepository,
    private readonly profiles: ProfileReports,
    private readonly clock: Clock,
    private readonly time: BusinessTime,
  ) {}

  /**
   * @returns where the browser goes, and the value of the cookie for this sign-in
   */
  async begin(
    issuer: SignInIssuer,
    { returnTo, isAgain, loginHint }: BeginOptions,
  ): Promise<{ url: string; state: string; cookie: string } | SignInFault> {
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    try {
      const maxAge = isAgain ? 0 : LONGEST_MS / 1_000;
      const url = await this.providers.signInUrl(issuer, secrets, { maxAge, loginHint });
      const begun: BegunSignIn = { ...secrets, provider: issuer.signIn.id, returnTo };
      const cookie = await this.seals.seal('sign-in', { ...begun }, SIGN_IN_SECONDS);
      return { url: url.href, state: secrets.state, cookie };
    } catch (error) {
      return this.faultFrom(error);
    }
  }

  /**
   * Exchanges the code for a new session, never for an existing one.
   * @param query of the callback, as it arrived
   * @param cookie of the sign-in that this browser began
   * @param previous session of this browser, which ends: its cookie is replaced, so nobody could end it any more
   * @returns the value of the session's cookie
   */
  async finish(
    query: string,
    cookie: string | undefined,
    { agent, previous }: { agent: string; previous: Session | undefined },
  ): Promise<{ session: string; returnTo: string } | SignInFault> {
    try {
      const begun = cookie === undefined ? undefined : await this.seals.open<BegunSignIn>('sign-in', cookie);
      const issuer = begun && this.providers.find(begun.provider);
      if (!begun || !issuer) return this.expired('The browser has no cookie of this sign-in');
      // Providers end a session whose code comes twice, as from a reloaded page.
      const ttl = Math.ceil(this.clock.now().getTime() / 1_000) + SIGN_IN_SECONDS;
      if (!(await this.repository.isFirstUse('sign-in', begun.state, ttl)))
        return this.expired('This sign-in was finished already');
      const signedIn = await this.providers.exchange(issuer, query, begun);
      const outcome = await this.profiles.report(issuer.issuer, signedIn);
      if (outcome === 'other-issuer') return 'refused';
      const session = await this.open(issuer, signedIn, { agent, isReported: outcome === 'reported' });
      if (previous) await this.sessions.end([previous]);
      return { session, returnTo: begun.returnTo };
    } catch (error) {
      return this.faultFrom(error);
    }
  }

  /** The value for `id_token_hint` at the provider's page for signing out. */
  async idTokenOf(session: Session): Promise<string | undefined> {
    const sealed = session.idToken;
    if (sealed === undefined) return undefined;
    return (await this.seals.open<{ token: string }>(idTokenPurpose(session), sealed))?.token;
  }

  /** Reports a sign-in that the users service did not take. */
  async reportAgain(session: Session): Promise<void> {
    const { key, sessionUserId: userId, roles, provider, unreported } = session;
    const issuer = this.providers.find(provider);
    const facts =
      unreported === undefined ? undefined : await this.seals.open<ProfileFacts>(factsPurpose(session), unreported);
    if (!issuer || !facts) return;
    const outcome = await this.profiles.report(issuer.issuer, { userId, roles, facts });
    if (outcome !== 'failed') await this.sessions.change(key, { set: {}, remove: ['unreported'] });
  }

  private async open(
    issuer: SignInIssuer,
    signedIn: SignedIn,
    { agent, isReported }: { agent: string; isReported: boolean },
  ): Promise<string> {
    const value = newCookieValue();
    const [now, realNow] = [this.time.now(), this.clock.now()];
    const { userId, roles, name, authTime, providerSessionId, refreshToken, idToken, seconds, facts } = signedIn;
    const longestMs = refreshToken === undefined ? UNCONFIRMED_MS : LONGEST_MS;
    const times = { lastSeenAt: now.toISOString(), endsAt: new Date(now.getTime() + longestMs).toISOString() };
    const key = sessionKey(value);
    await this.sessions.add({
      key,
      sessionId: randomUUID(),
      sessionUserId: userId,
      provider: issuer.signIn.id,
      roles,
      agent: agent.slice(0, AGENT_CHARACTERS),
      createdAt: now.toISOString(),
      ...times,
      confirmedUntil: realNow.getTime() + seconds * 1_000,
      ttl: ttlOf(times, { now, realNow }),
      ...(name !== undefined && { name }),
      ...(authTime !== undefined && { authTime }),
      ...(providerSessionId !== undefined && { providerSessionId }),
      ...(refreshToken !== undefined && {
        refreshToken: await this.seals.seal(refreshTokenPurpose({ key }), { token: refreshToken }),
      }),
      ...(!isReported && { unreported: await this.seals.seal(factsPurpose({ key }), { ...facts }) }),
      ...(idToken !== undefined && { idToken: await this.seals.seal(idTokenPurpose({ key }), { token: idToken }) }),
    });
    return value;
  }

  private expired(reason: string): SignInFault {
    this.logger.log({ reason }, 'A sign-in failed');
    return 'expired';
  }

  private faultFrom(error: unknown): SignInFault {
    if (!(error instanceof ProviderError)) {
      this.logger.error({ err: error }, 'A sign-in failed');
      return describeError(error).status === 503 ? 'unavailable' : 'failed';
    }
    // The provider's own text is for the log only.
    const cause = error.cause instanceof Error ? error.cause : error;
    this.logger.warn({ fault: error.fault, reason: cause.message }, 'A sign-in failed');
    return FAULTS[error.fault];
  }
}

const factsPurpose = ({ key }: Pick<Session, 'key'>): string => `facts of ${key}`;

const idTokenPurpose = ({ key }: Pick<Session, 'key'>): string => `id-token of ${key}`;
