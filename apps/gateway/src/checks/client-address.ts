import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The address of the client. Each of our `depth` proxies appended the address of its peer to `X-Forwarded-For`, so the
 * client's is the entry number `depth` from the right. Entries before it were written by the client: do not trust them.
 * When the list is shorter or the entry is no address, the result is the address of the connection.
 * One address has one spelling: an IPv4 address inside IPv6 becomes IPv4.
 */
export function clientAddress(forwardedFor: string | undefined, connectionAddress: string, depth: number): string {
  if (depth === 0 || !forwardedFor) return normalizedAddress(connectionAddress);
  const addresses = forwardedFor.split(',').slice(-depth);
  const claimed = addresses[0]?.trim() ?? '';
  return normalizedAddress(isIP(claimed) === 0 ? connectionAddress : claimed);
}

/** Without the name of a network interface, which has a meaning on one machine only. */
const normalizedAddress = (address: string): string =>
  isIPv6(address) ? ipaddr.process(address.split('%', 1)[0]!).toString() : address;
