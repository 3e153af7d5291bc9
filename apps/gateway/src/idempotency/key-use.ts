import { createHash } from 'node:crypto';

/** One request that was sent with a key. */
export interface KeyUse {
  /** Hash of key, caller and route. Hashed, since keys may be secrets and paths contain tokens. */
  key: string;
  /** Hash of the request. */
  fingerprint: string;
}

/** The facts that identify a use of a key. */
export interface UsedRequest {
  idempotencyKey: string;
  /** The user, or the client address of an anonymous request. */
  caller: string;
  method: string;
  /** The route's pattern, so that the spelling of the URL makes no difference. */
  route: string;
  params: unknown;
  query: string;
  contentType: string;
  body: Buffer | undefined;
}

/** JSON keeps the texts separate: two different lists never have the same form. */
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
 * The id of the key's command, in the format of a UUID: the same for every run. It includes the time of the first use,
 * so that a key that is used again after a day gets another id.
 */
export function commandIdOf({ key, fingerprint }: KeyUse, firstUsedAt: Date): string {
  const hex = hashOf(key, fingerprint, firstUsedAt.toISOString());
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
