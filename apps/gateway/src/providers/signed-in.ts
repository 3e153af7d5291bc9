import type { Role } from '@freelance/service';
import { type ProfileFacts, textIn } from '../identity/profile-facts';

/** What a provider has confirmed about a user. */
export interface SignedIn {
  userId: string;
  roles: Role[];
  name?: string | undefined;
  /** Epoch seconds. */
  authTime?: number | undefined;
  /** The provider's id of its session. */
  providerSessionId?: string | undefined;
  refreshToken?: string | undefined;
  idToken?: string | undefined;
  /** After so many seconds it has to confirm again. */
  seconds: number;
  facts: ProfileFacts;
}

type Claims = Readonly<Record<string, unknown>>;

/** For the page: the name, or what comes closest to it. */
export const shownNameOf = (claims: Claims): string | undefined =>
  textIn(claims, 'name') ?? textIn(claims, 'preferred_username') ?? textIn(claims, 'email');

export const providerSessionIdOf = (claims: Claims): string | undefined => textIn(claims, 'sid');
