import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { type DescribedError, httpFault, unreadable } from '../errors/describe-error';
import { givenValues } from './given-values';

/** Longest path segment, in characters as sent. */
export const SEGMENT_CHARACTERS = 2_048;

/** `uri-host [ ":" port ]` of RFC 9110, section 7.2, with the address of an IPv6 host. */
const HOST = /^(?:\[([\da-f:.]+)\]|(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(?::\d*)?$/i;

/** Fastify adds this to Node's request before it rewrites the URL. */
type Received = IncomingMessage & { originalUrl?: string };

/**
 * The fault of a request that Node could read but no route may handle. RFC 9112 requires one valid `Host` (section 3.2):
 * servers choose differently between two. It also requires a body coding that this server knows (section 6.1). Node drops
 * a second `Content-Type`, but a proxy may use the second one.
 */
export function faultOf(request: Received): DescribedError | undefined {
  const { url = '', rawHeaders } = request;
  const hostFault = faultOfHost(request);
  if (hostFault) return unreadable('Host', hostFault);
  if (givenValues(rawHeaders, 'transfer-encoding').some((coding) => !/^chunked$/i.test(coding)))
    return unreadable('Transfer-Encoding', 'Transfer-Encoding must be chunked');
  if (givenValues(rawHeaders, 'content-type').length > 1)
    return unreadable('Content-Type', 'Content-Type must be sent only once');
  const [path = ''] = url.split('?', 1);
  return path.split('/').some(({ length }) => length > SEGMENT_CHARACTERS) ? httpFault(414) : undefined;
}

function faultOfHost({ url = '', originalUrl = url, rawHeaders, httpVersion }: Received): string | undefined {
  const hosts = givenValues(rawHeaders, 'host');
  if (hosts.length > 1) return 'Host must be sent only once';
  const [host] = hosts;
  if (host === undefined) return httpVersion === '1.1' ? 'Host is required' : undefined;
  const [, address] = HOST.exec(host) ?? ['', '-'];
  if (address !== undefined && !isIPv6(address)) return 'Host must be a host name or address, with or without a port';
  // The host of an http URL is never empty (RFC 9110, section 4.2.1). A target that is only a path takes it from `Host`.
  return originalUrl.startsWith('/') && /^(?::\d*)?$/.test(host) ? 'Host must not be empty' : undefined;
}
