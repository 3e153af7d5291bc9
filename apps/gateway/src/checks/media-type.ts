import type { IncomingHttpHeaders } from 'node:http';
import { MIMEType } from 'node:util';
import type { BodyKind } from '../routes';

const JSON_TYPE = 'application/json';
/** RFC 8058 lets a mail program choose between these two. */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

const TAKEN: Record<BodyKind, readonly string[]> = {
  none: [],
  json: [JSON_TYPE],
  'form-or-json': [JSON_TYPE, ...FORM_TYPES],
};

/** A sentence that says what is wrong with the kind of body these headers tell of; undefined where a route takes it. */
export function mediaTypeError(kind: BodyKind, headers: IncomingHttpHeaders): string | undefined {
  const type = parsed(headers['content-type']);
  if (!type || !TAKEN[kind].includes(type.essence)) return `Content-Type must be ${TAKEN[kind].join(' or ')}`;
  // The parser keeps the first one, and a service may keep the last.
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
