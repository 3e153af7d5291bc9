import { ValidationFailedError } from '../errors/service-errors';

/** Deeper than any request of the API, and far below the limit of recursion. */
const DEEPEST = 20;
/** Numbers of up to this many significant digits are kept exactly; longer ones may not be. */
const EXACT_DIGITS = 15;
/** Longest part of a name that the response repeats. */
const LONGEST_SHOWN = 100;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Matches strings (so that brackets and digits inside them do not count), brackets and numbers. A string before a colon is a
 * name. A string without an end extends to the end of the text: otherwise the expression would retry at each inner quote.
 */
const TOKENS = /"(?:[^"\\]|\\.?)*"?(\s*:)?|[[{]|[\]}]|-?\d[\d.eE+-]*/gs;

/**
 * Reads a JSON body: UTF-8, no prototype fields, limited nesting, every number exact. An empty body is undefined.
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

/** No field has such a name. Code that copies objects could otherwise change the prototype of all objects. */
function refusePrototypeNames(name: string, value: unknown): unknown {
  if (name === '__proto__' || name === 'constructor') refuse(name, `${name} is not a known field`);
  return value;
}

function assertStorable(text: string): void {
  /** The last name on each level, as written; undefined in a list. */
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

/** Leading zeros and trailing zeros of a fraction are not significant. */
function significantDigits(number: string): number {
  const [mantissa = ''] = number.replace('-', '').split(/e/i);
  const trimmed = mantissa.includes('.') ? mantissa.replace(/0+$/, '') : mantissa;
  return trimmed.replace('.', '').replace(/^0+/, '').length;
}

function refuse(field: string, message: string): never {
  throw new ValidationFailedError([{ field, message }]);
}
