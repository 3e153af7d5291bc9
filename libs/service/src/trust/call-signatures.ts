import { createHash } from 'node:crypto';
import { DomainError } from '@freelance/contracts';
import type { Clock } from '../clock/clock';
import { SignedTokens } from '../signed-token';

export const SIGNATURE_HEADER = 'x-internal-signature';

const LIFETIME_MS = 30_000;
/** Largest allowed difference between the clocks of two machines. */
const SKEW_MS = 5_000;
/** Key ids contain no colon, so the token starts after the first one. */
const KEY_ID = /^([\w-]{1,64}):/;

/** Headers that only the platform may set: the caller and the command id. */
const OURS = /^x-(user|internal)-/;

type Headers = Record<string, unknown>;

/** The signed parts of a call, besides the body. */
export interface Call {
  method: string;
  /** With the query, exactly as sent. */
  path: string;
  /** Only the headers that the platform alone may set are signed. */
  headers: Headers;
}

/** The call has no valid signature, or an expired one. */
export class CallNotSignedError extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'CALL_NOT_SIGNED';
  constructor() {
    super('Unauthorized: this service takes signed calls only, call the gateway instead');
  }
}

/** Signs calls to other services, and verifies the signatures of calls. */
export class CallSignatures {
  private readonly keys = new Map<string, SignedTokens>();
  private readonly signingKeyId: string | undefined;

  /** @param keys `kid:secret` each; the first one signs, all verify. Without keys nothing is signed. */
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

  /** The headers to send with a call. */
  headerFor(call: Call, body: Buffer | string = ''): Record<string, string> {
    if (this.signingKeyId === undefined) return {};
    const payload = `${this.clock.now().getTime()}.${bodyDigest(body)}`;
    const token = this.keys.get(this.signingKeyId)!.sign(purposeOf(call), payload);
    return { [SIGNATURE_HEADER]: `${this.signingKeyId}:${token}` };
  }

  /**
   * Verifies everything except the body, which may not have arrived yet.
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

/** The digest of the body of a call. */
export const bodyDigest = (body: Buffer | string): string => createHash('sha256').update(body).digest('base64url');

/** A call without its body, in one canonical form. */
function purposeOf({ method, path, headers }: Call): string {
  const ofOurs = Object.keys(headers)
    .filter((name) => OURS.test(name) && name !== SIGNATURE_HEADER && headers[name] !== undefined)
    .sort()
    .map((name) => [name, String(headers[name])]);
  return JSON.stringify(['call', method, path, ofOurs]);
}
