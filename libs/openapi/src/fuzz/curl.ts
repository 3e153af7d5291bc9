import type { SentRequest } from './visitor';

/** Longer texts are told in part: nobody reads them, and the seed makes them again. */
const LONGEST = 4_000;

/** The request as a line for a shell. */
export function curlLine(origin: string, { method, path, headers, body }: SentRequest): string {
  return [
    'curl -i --path-as-is',
    method === 'HEAD' ? '--head' : `-X ${method}`,
    quoted(origin + path),
    // A header with nothing in it is told by a semicolon.
    ...headers.map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-binary ${quoted(body)}`]),
  ].join(' ');
}

/** As bash reads it, which knows escapes in `$'…'`. */
function quoted(whole: string): string {
  const text = whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST)}…`;
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\p{Cc}/gu, escape);
  return escaped === text ? `'${text}'` : `$'${escaped}'`;
}

const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
