import Negotiator from 'negotiator';

/**
 * The media type that a client prefers (RFC 9110, section 12.5.1), with the weights of `Accept`; of equal ones the type
 * that `Accept` names, then the first that is offered. Undefined where `Accept` excludes every one or cannot be parsed.
 * @param accept the header; every type is accepted where it is missing
 * @param offered without parameters, the usual type first
 */
export function preferredType(accept: string | undefined, offered: readonly string[]): string | undefined {
  // Every text is sent as UTF-8, so a client that asks for that accepts it.
  const spelled = offered.flatMap((type) => [type, `${type};charset=utf-8`]);
  const [preferred] = new Negotiator({ headers: { accept } }).mediaTypes(spelled);
  return preferred?.split(';')[0];
}
