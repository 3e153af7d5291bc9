import Negotiator from 'negotiator';

/**
 * The media type that a client prefers (RFC 9110, section 12.5.1), by the weights in `Accept`. Among equal weights: the
 * type named in `Accept`, then the first one offered. Undefined if `Accept` excludes all of them or cannot be parsed.
 * @param accept the header; if it is missing, every type is accepted
 * @param offered types without parameters, the default first
 */
export function preferredType(accept: string | undefined, offered: readonly string[]): string | undefined {
  // Every text is sent as UTF-8, so a client that asks for UTF-8 accepts it.
  const spelled = offered.flatMap((type) => [type, `${type};charset=utf-8`]);
  const [preferred] = new Negotiator({ headers: { accept } }).mediaTypes(spelled);
  return preferred?.split(';')[0];
}
