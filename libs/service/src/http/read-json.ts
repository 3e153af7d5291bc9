import secureJson from 'secure-json-parse';
import { ValidationFailedError } from '../errors/service-errors';

/** Deeper than any request of ours, and far from what recursion over it could not bear. */
const DEEPEST = 20;
/** A number of so many significant digits is kept exactly; of more it may not be. */
const EXACT_DIGITS = 15;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Strings, so that what is in them does not count; brackets; numbers. A string without an end reaches to that of the text:
 * failing on it, the expression would start again at each quotation mark inside.
 */
const TOKENS = /"(?:[^"\\]|\\.?)*"?|[[{]|[\]}]|-?\d[\d.eE+-]*/gs;

/**
 * Reads a JSON body: UTF-8, without prototype keys, not nested without end, every number exact. No bytes are no body.
 * @throws SyntaxError, ValidationFailedError
 */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  refuseWhatCannotBeKept(text);
  return secureJson.parse(text, { protoAction: 'error', constructorAction: 'error' }) as unknown;
}

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new SyntaxError('not UTF-8');
  }
}

function refuseWhatCannotBeKept(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(TOKENS)) {
    const first = token[0]!;
    if (first === '"') continue;
    if (first === '[' || first === '{') depth += 1;
    else if (first === ']' || first === '}') depth -= 1;
    else if (significantDigits(token) > EXACT_DIGITS)
      refuse(`Numbers must have at most ${EXACT_DIGITS} significant digits`);
    if (depth > DEEPEST) refuse(`Request body must not be nested deeper than ${DEEPEST} levels`);
  }
}

/** Zeros before the first other digit, and those that end a fraction, add nothing. */
function significantDigits(number: string): number {
  const [mantissa = ''] = number.replace('-', '').split(/e/i);
  const trimmed = mantissa.includes('.') ? mantissa.replace(/0+$/, '') : mantissa;
  return trimmed.replace('.', '').replace(/^0+/, '').length;
}

function refuse(message: string): never {
  throw new ValidationFailedError([{ field: 'body', message }]);
}
