import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IsToken } from '../profile/domain/email/email-state';

const SECRET_BYTES = 32;

/** A token for one link. It names the user, because the request has no other identity, and has 256 random bits. */
export const newToken = (userId: string): string =>
  `${Buffer.from(userId).toString('base64url')}.${randomBytes(SECRET_BYTES).toString('base64url')}`;

/** The user that a token names. Whether the token is valid follows only from the comparison with the stored one. */
export const userIdIn = (token: string): string => Buffer.from(token.split('.', 1)[0]!, 'base64url').toString();

/** Compares in constant time. The hashes have the same length, whatever was sent. */
export const comparedWith = (given: string): IsToken => {
  const hash = sha256(given);
  return (stored) => timingSafeEqual(sha256(stored), hash);
};

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
