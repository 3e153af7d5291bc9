import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The address a request came from, as far as it can be trusted: each of our `depth` proxies appended the address it
 * saw to `X-Forwarded-For`, so the client's is that many entries from the right, and everything before it is hearsay.
 * A shorter list means that fewer proxies were passed; an entry that is no address leaves the connection's own.
 * One address has one spelling: an IPv4 address inside IPv6 is told as IPv4.
 */
export function clientAddress(forwardedFor: string | undefined, connectionAddress: string, depth: number): string {
  if (depth === 0 || !forwardedFor) return normalizedAddress(connectionAddress);
  const addresses = forwardedFor.split(',').slice(-depth);
  const claimed = addresses[0]?.trim() ?? '';
  return normalizedAddress(isIP(claimed) === 0 ? connectionAddress : claimed);
}

/** Without the name of a network interface, which means something on one machine only. */
const normalizedAddress = (address: string): string =>
  isIPv6(address) ? ipaddr.process(address.split('%', 1)[0]!).toString() : address;
