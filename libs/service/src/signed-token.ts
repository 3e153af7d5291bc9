import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Opaque tokens that only the platform can make: payload and HMAC, both base64url. `purpose` binds a token to its use,
 * so that a cursor's token is not valid for anything else.
 */
export class SignedTokens {
  constructor(private readonly key: string) {}

  sign(purpose: string, payload: string): string {
    const mac = createHmac('sha256', this.key).update(purpose).update('\0').update(payload).digest('base64url');
    return `${Buffer.from(payload).toString('base64url')}.${mac}`;
  }

  /** The payload, or undefined unless `token` is exactly the string that `sign` returned (another encoding does not count). */
  open(purpose: string, token: string): string | undefined {
    const payload = Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString();
    const expected = Buffer.from(this.sign(purpose, payload));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given) ? payload : undefined;
  }
}
