import type { IncomingMessage } from 'node:http';
import { type DescribedError, httpFault } from '../errors/describe-error';
import { givenValues } from './given-values';

/** Characters of a path segment, as it is sent. */
export const SEGMENT_CHARACTERS = 2_048;

/**
 * The fault of a request that Node could read and no route may see. RFC 9112 asks for one `Host` (section 3.2), which
 * servers that find two choose differently, and a coding of the body that this server knows (section 6.1).
 */
export function faultOf({ url = '', rawHeaders, httpVersion }: IncomingMessage): DescribedError | undefined {
  const hosts = givenValues(rawHeaders, 'host').length;
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1')) return httpFault(400);
  if (givenValues(rawHeaders, 'transfer-encoding').some((coding) => !/^chunked$/i.test(coding))) return httpFault(400);
  const [path = ''] = url.split('?', 1);
  return path.split('/').some(({ length }) => length > SEGMENT_CHARACTERS) ? httpFault(414) : undefined;
}
