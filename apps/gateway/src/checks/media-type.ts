import type { BodyKind } from '../routes';

const JSON_TYPE = 'application/json';
/** RFC 8058 lets a mail program choose between these two. */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

const TAKEN: Record<BodyKind, readonly string[]> = {
  none: [],
  json: [JSON_TYPE],
  'form-or-json': [JSON_TYPE, ...FORM_TYPES],
};

/** May a body of this `Content-Type` be sent to a route that takes `kind`? */
export function takesMediaType(kind: BodyKind, contentType: string | undefined): boolean {
  const mediaType = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  return TAKEN[kind].includes(mediaType);
}

/** The sentence for a body of another type. */
export const mediaTypeSentence = (kind: BodyKind): string => `Content-Type must be ${TAKEN[kind].join(' or ')}`;
