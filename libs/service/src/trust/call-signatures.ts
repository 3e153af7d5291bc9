import { createHash } from 'node:crypto';
import { DomainError } from '@freelance/contracts';
import type { Clock } from '../clock/clock';
import { SignedTokens } from '../signed-token';

export const SIGNATURE_HEADER = 'x-internal-signature';

const LIFETIME_MS = 30_000;
/** How far the clocks of two machines may differ. */
const SKEW_MS = 5_000;
/** Key ids hold no colon, so this tells where the token begins. */
const KEY_ID = /^([\w-]{1,64}):/;

/** Headers that only we may set: who calls, and which command it is. */
const OURS = /^x-(user|internal)-/;

type Headers = Record<string, unknown>;

/** What a signature vouches for, besides the body. */
export interface Call {
  method: string;
  /** With the query, as it is on the wire. */
  path: string;
  /** Of these those are signed that only we may set. */
  headers: Headers;
}

/** A call that nobody we trust has made, or not in this form, or not just now. */
export class CallNotSignedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'CALL_NOT_SIGNED';
  constructor() {
    super('Unauthorized: this service takes signed calls only, call the gateway instead');
  }
}

/** Signs the calls of one process to others, and tells whether a call was signed by one of ours. */
export class CallSignatures {
  private readonly keys = new Map<string, SignedTokens>();
  private readonly signingKeyId: string | undefined;

  /** @param keys `kid:secret` each; the first one signs, all of them verify. Without any nothing is signed. */
  constructor(
    keys: readonly string[],
    private readonly clock: Clock,
  ) {
    for (const key of keys) {
      const [, keyId = ''] = KEY_ID.exec(key) ?? [];
      this.keys.set(keyId, new SignedTokens(key.slice(keyId.length + 1)));
      this.signingKeyId ??= keyId;
    }
  }

  /** Whether calls must be signed. */
  get areRequired(): boolean {
    return this.keys.size > 0;
  }

  /** The header to send with a call. */
  headerFor(call: Call, body: Buffer | string = ''): Record<string, string> {
    if (this.signingKeyId === undefined) return {};
    const payload = `${this.clock.now().getTime()}.${bodyDigest(body)}`;
    const token = this.keys.get(this.signingKeyId)!.sign(purposeOf(call), payload);
    return { [SIGNATURE_HEADER]: `${this.signingKeyId}:${token}` };
  }

  /**
   * Checks everything but the body, which may not have arrived yet.
   * @returns the digest that the body must have
   * @throws CallNotSignedError
   */
  open(call: Call): string {
    const signature = call.headers[SIGNATURE_HEADER];
    const [prefix, keyId = ''] = KEY_ID.exec(typeof signature === 'string' ? signature : '') ?? [''];
    const payload = this.keys.get(keyId)?.open(purposeOf(call), String(signature).slice(prefix.length));
    const [signedAt, digest] = payload?.split('.') ?? [];
    if (digest === undefined || !this.isRecent(Number(signedAt))) throw new CallNotSignedError();
    return digest;
  }

  private isRecent(signedAt: number): boolean {
    const age = this.clock.now().getTime() - signedAt;
    return age >= -SKEW_MS && age <= LIFETIME_MS + SKEW_MS;
  }
}

/** What the body of a call is recognised by. */
export const bodyDigest = (body: Buffer | string): string => createHash('sha256').update(body).digest('base64url');

/** The whole of a call but for its body, in one spelling only. */
function purposeOf({ method, path, headers }: Call): string {
  const ofOurs = Object.keys(headers)
    .filter((name) => OURS.test(name) && name !== SIGNATURE_HEADER && headers[name] !== undefined)
    .sort()
    .map((name) => [name, String(headers[name])]);
  return JSON.stringify(['call', method, path, ofOurs]);
}
