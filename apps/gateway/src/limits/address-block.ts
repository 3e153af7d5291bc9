import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What is counted as one client: an IPv4 address, or the /64 of an IPv6 address, which one household or machine has. */
export const addressBlock = (address: string): string =>
  isIPv6(address) ? `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()}/64` : address;
