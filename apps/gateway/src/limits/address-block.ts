import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The addresses that count as one client: an IPv4 address, or a /64 of IPv6, since one machine can use all of it. */
export const addressBlock = (address: string): string =>
  isIPv6(address) ? `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()}/64` : address;
