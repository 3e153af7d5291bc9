import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@freelance/service';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** A session without requests for this time has ended. */
export const IDLE_MS = DAY_MS;
/** No session is longer. */
export const LONGEST_MS = 30 * DAY_MS;
/** The longest session that its provider cannot confirm, because there is no refresh token. */
export const UNCONFIRMED_MS = DAY_MS;
/** A session continues for so long while its provider does not answer. */
export const WITHOUT_PROVIDER_MS = HOUR_MS;
/** `lastSeenAt` is written no more often. */
export const SEEN_EVERY_MS = 5 * 60 * 1_000;

/** A browser in which a user has signed in: a row of GatewayTable. */
export interface Session {
  /** From the hash of the cookie, so that the table contains no cookies. */
  key: string;
  /** Names the session in the API. */
  sessionId: string;
  sessionUserId: string;
  /** `signIn.id` of the issuer. */
  provider: string;
  /** The provider's own id of the session, in its logout tokens. */
  providerSessionId?: string;
  roles: Role[];
  name?: string;
  /** Epoch seconds, by the provider: when the user last proved who they are. */
  authTime?: number;
  /** `User-Agent` at the sign-in. */
  agent: string;
  /** Times of rules are those of the platform's clock, which a sandbox can advance. */
  createdAt: string;
  lastSeenAt: string;
  endsAt: string;
  /** Encrypted. */
  refreshToken?: string;
  /** Encrypted: facts for the profile that the users service did not take at the sign-in. */
  unreported?: string;
  /** Encrypted; the provider's page for signing out takes it. */
  idToken?: string;
  /** Epoch milliseconds of real time, like the others below: when the provider has to confirm the session again. */
  confirmedUntil: number;
  /** Only one replica asks the provider, and no other before this time. */
  leaseId?: string;
  leaseUntil?: number;
  /** A request for new tokens was sent and its answer never stored, so the provider may have replaced the refresh token. */
  isRefreshUncertain?: boolean;
  /** The first and the last time that the provider did not answer. */
  failingSince?: number;
  failedAt?: number;
  /** Epoch seconds of real time. */
  ttl: number;
}

const COOKIE_VALUE = /^[\w-]{43}$/;

/** A new secret of 256 bits, the value of the cookie. */
export const newCookieValue = (): string => randomBytes(32).toString('base64url');

/** A cookie of another program on this host may have the same name, but not this form. */
export const isCookieValue = (text: string): boolean => COOKIE_VALUE.test(text);

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sessionKey = (cookieValue: string): string => `session#${hashOf(cookieValue)}`;

/** When the session ends if there are no more requests. */
export const expiryOf = ({ lastSeenAt, endsAt }: Pick<Session, 'lastSeenAt' | 'endsAt'>): Date =>
  new Date(Math.min(Date.parse(lastSeenAt) + IDLE_MS, Date.parse(endsAt)));

export const hasEnded = (session: Session, now: Date): boolean => expiryOf(session).getTime() <= now.getTime();

/** Whether the users service has ended all sessions of this time. */
export const isRevoked = ({ createdAt }: Session, validFrom: string | undefined): boolean =>
  validFrom !== undefined && Date.parse(createdAt) < Date.parse(validFrom);

export const isSeenLongAgo = ({ lastSeenAt }: Session, now: Date): boolean =>
  now.getTime() - Date.parse(lastSeenAt) >= SEEN_EVERY_MS;

/** Whether the provider has to confirm the session now, and no replica is known to ask it. */
export const needsRefresh = ({ refreshToken, confirmedUntil, leaseUntil = 0 }: Session, realNow: Date): boolean =>
  refreshToken !== undefined && confirmedUntil <= realNow.getTime() && leaseUntil <= realNow.getTime();

/** Whether the provider has not answered for longer than a session may continue without it. */
export const isUnconfirmed = ({ failingSince, failedAt }: Session): boolean =>
  failingSince !== undefined && failedAt !== undefined && failedAt - failingSince >= WITHOUT_PROVIDER_MS;

/** Epoch seconds of real time after which the row may be deleted. */
export const ttlOf = (session: Pick<Session, 'lastSeenAt' | 'endsAt'>, { now, realNow }: SessionTimes): number =>
  Math.ceil((realNow.getTime() + expiryOf(session).getTime() - now.getTime()) / 1_000);

/** The platform's time, and real time. */
export interface SessionTimes {
  now: Date;
  realNow: Date;
}
