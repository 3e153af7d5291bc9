import { createHash } from 'node:crypto';

/** One request that was sent with a key. */
export interface KeyUse {
  /** Of the row: whose key it is, on which route. Hashed, since keys may be secrets and paths hold tokens. */
  key: string;
  /** What was asked. */
  fingerprint: string;
}

/** What a use is told apart by. */
export interface UsedRequest {
  idempotencyKey: string;
  /** A user, or an address where nobody is identified. */
  caller: string;
  method: string;
  /** The route's pattern, with the values of its parameters: one spelling, whatever the client's. */
  route: string;
  params: unknown;
  query: string;
  contentType: string;
  body: Buffer | undefined;
}

/** Lengths and quotation marks of JSON keep two lists of texts from meeting in one. */
const hashOf = (...texts: string[]): string => createHash('sha256').update(JSON.stringify(texts)).digest('hex');

export function keyUseOf(request: UsedRequest): KeyUse {
  const { caller, method, route, params, idempotencyKey, query, contentType, body } = request;
  const bodyHash = createHash('sha256')
    .update(body ?? '')
    .digest('hex');
  return {
    key: hashOf(caller, method, route, JSON.stringify(params), idempotencyKey),
    fingerprint: hashOf(query, body ? contentType : '', bodyHash),
  };
}

/**
 * The id of the command that a key stands for, in the shape of a UUID: the same for every run of it. The moment of the
 * first use makes it another one when the key is used anew after a day.
 */
export function commandIdOf({ key, fingerprint }: KeyUse, firstUsedAt: Date): string {
  const hex = hashOf(key, fingerprint, firstUsedAt.toISOString());
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
