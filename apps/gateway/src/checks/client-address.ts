import { isIP } from 'node:net';

/**
 * The address a request came from, as far as it can be trusted: each of our `depth` proxies appended the address it
 * saw to `X-Forwarded-For`, so the client's is that many entries from the right, and everything before it is hearsay.
 * A shorter list means that fewer proxies were passed; an entry that is no address leaves the connection's own.
 */
export function clientAddress(forwardedFor: string | undefined, connectionAddress: string, depth: number): string {
  if (depth === 0 || !forwardedFor) return connectionAddress;
  const addresses = forwardedFor.split(',').slice(-depth);
  const claimed = addresses[0]?.trim() ?? '';
  return isIP(claimed) === 0 ? connectionAddress : claimed;
}
