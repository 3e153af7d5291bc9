import { ValidationFailedError } from '../errors/service-errors';

/** Deeper than any request of ours, and far from what recursion over it could not bear. */
const DEEPEST = 20;
/** A number of so many significant digits is kept exactly; of more it may not be. */
const EXACT_DIGITS = 15;
/** Characters of a name that an answer repeats. */
const LONGEST_SHOWN = 100;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Strings, so that what is in them does not count; brackets; numbers. A string before a colon is a name. A string without
 * an end reaches to that of the text: failing on it, the expression would start again at each quotation mark inside.
 */
const TOKENS = /"(?:[^"\\]|\\.?)*"?(\s*:)?|[[{]|[\]}]|-?\d[\d.eE+-]*/gs;

/**
 * Reads a JSON body: UTF-8, without fields of prototypes, not nested without end, every number exact. No bytes are no body.
 * @throws SyntaxError, ValidationFailedError
 */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  assertStorable(text);
  return JSON.parse(text, refusePrototypeNames) as unknown;
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new SyntaxError('not UTF-8');
  }
}

/** No field has such a name, and code that copies objects could change what all objects inherit. */
function refusePrototypeNames(name: string, value: unknown): unknown {
  if (name === '__proto__' || name === 'constructor') refuse(name, `${name} is not a known field`);
  return value;
}

function assertStorable(text: string): void {
  /** The name read last on each level, as it is written; none in a list. */
  const names: string[] = [];
  let depth = 0;
  for (const [token, colon] of text.matchAll(TOKENS)) {
    const first = token[0]!;
    if (first === '"') {
      if (colon !== undefined) names[depth] = token.slice(1, token.lastIndexOf('"'));
    } else if (first === '[' || first === '{') {
      depth += 1;
      names[depth] = '';
    } else if (first === ']' || first === '}') {
      depth -= 1;
    } else if (significantDigits(token) > EXACT_DIGITS) {
      const field = names
        .slice(1, depth + 1)
        .filter(Boolean)
        .join('.')
        .slice(0, LONGEST_SHOWN);
      refuse(field || 'body', `${field || 'Numbers'} must have at most ${EXACT_DIGITS} significant digits`);
    }
    if (depth > DEEPEST) refuse('body', `Request body must not be nested deeper than ${DEEPEST} levels`);
  }
}

/** Zeros before the first other digit, and those that end a fraction, add nothing. */
function significantDigits(number: string): number {
  const [mantissa = ''] = number.replace('-', '').split(/e/i);
  const trimmed = mantissa.includes('.') ? mantissa.replace(/0+$/, '') : mantissa;
  return trimmed.replace('.', '').replace(/^0+/, '').length;
}

function refuse(field: string, message: string): never {
  throw new ValidationFailedError([{ field, message }]);
}
