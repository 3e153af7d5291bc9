import Negotiator from 'negotiator';

/**
 * The media type that a client prefers, by the `q` values and the order of its `Accept` header (RFC 9110, section 12.5.1).
 * @param offered the types that the server can send, the usual one first: a client without `Accept` gets it
 * @returns undefined when the client takes none of them
 */
export const preferredType = <Type extends string>(
  accept: string | undefined,
  offered: readonly Type[],
): Type | undefined => new Negotiator({ headers: { accept } }).mediaType(offered) as Type | undefined;
