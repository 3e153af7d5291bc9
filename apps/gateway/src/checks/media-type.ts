import type { IncomingHttpHeaders } from 'node:http';
import { MIMEType } from 'node:util';
import type { BodyKind } from '../routes';

const JSON_TYPE = 'application/json';
/** RFC 8058 allows mail programs both. */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

const TAKEN: Record<BodyKind, readonly string[]> = {
  none: [],
  json: [JSON_TYPE],
  form: ['application/x-www-form-urlencoded'],
  'form-or-json': [JSON_TYPE, ...FORM_TYPES],
};

/** Error message for the media type or coding in these headers; undefined when the route accepts the body. */
export function mediaTypeError(kind: BodyKind, headers: IncomingHttpHeaders): string | undefined {
  const type = parsed(headers['content-type']);
  if (!type || !TAKEN[kind].includes(type.essence)) return `Content-Type must be ${TAKEN[kind].join(' or ')}`;
  // The parser uses the first one, and a service may use the last.
  if ((headers['content-type']!.match(/;[ \t]*charset[ \t]*=/gi) ?? []).length > 1)
    return 'Content-Type must have at most one charset';
  if (!/^utf-?8$/i.test(type.params.get('charset') ?? 'utf-8')) return 'The charset of Content-Type must be utf-8';
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding.toLowerCase() === 'identity' ? undefined : 'Content-Encoding is not supported';
}

function parsed(contentType = ''): MIMEType | undefined {
  try {
    return new MIMEType(contentType);
  } catch {
    return undefined;
  }
}
