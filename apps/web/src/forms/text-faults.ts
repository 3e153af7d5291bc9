import { text, type TextRef } from '../texts/text-ref';
import { PATTERNS } from './generated/rules';

/** What the OpenAPI document demands of a field. */
export interface Rule {
  readonly isRequired: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  /** Number of a pattern in `PATTERNS`. */
  readonly pattern?: number;
  readonly items?: Rule;
}

/** The platform counts code points: an emoji of one code point is one character, whatever its length in UTF-16 is. */
export const countCharacters = (typed: string): number => {
  let count = 0;
  for (const _ of typed) count++;
  return count;
};

const compiled = new Map<number, RegExp>();
function patternOf(number: number): RegExp {
  let pattern = compiled.get(number);
  if (!pattern) {
    pattern = new RegExp(PATTERNS[number] ?? '', 'u');
    compiled.set(number, pattern);
  }
  return pattern;
}

/** Whether the text fits the pattern of the rule. */
export const fits = (typed: string, rule: Rule): boolean =>
  rule.pattern === undefined || patternOf(rule.pattern).test(typed);

/** Such as `U+202E`. */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Half a character, which the declared patterns do not see and the platform refuses. */
const UNPAIRED_SURROGATE = /\p{Cs}/u;

const KINDS = [
  ['forms.fault.lineBreak', /[\n\r\u2028\u2029]/u],
  ['forms.fault.direction', /[\u202a-\u202e\u2066-\u2069]/u],
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  ['forms.fault.control', /[\u0000-\u001f\u007f-\u009f]/u],
] as const;

/** Why a text does not fit its rule; undefined when it does. An empty text is missing only where the rule requires one. */
export function textFault(typed: string, rule: Rule): TextRef | undefined {
  if (typed === '') return rule.isRequired ? text('forms.fault.missing') : undefined;
  const count = countCharacters(typed);
  if (rule.maxLength !== undefined && count > rule.maxLength) {
    return text('forms.fault.tooLong', { max: rule.maxLength, count });
  }
  const unpaired = [...typed].findIndex((character) => UNPAIRED_SURROGATE.test(character));
  if (unpaired >= 0) return text('forms.fault.notText', { at: unpaired + 1 });
  if (fits(typed, rule)) return undefined;
  return refusedCharacter(typed, rule) ?? text('forms.fault.missing');
}

/** The first character that the rule refuses also beside visible ones, and its place. */
function refusedCharacter(typed: string, rule: Rule): TextRef | undefined {
  let at = 0;
  for (const character of typed) {
    at++;
    const kind = KINDS.find(([, characters]) => characters.test(character));
    if (!kind || fits(`a${character}`, rule)) continue;
    return kind[0] === 'forms.fault.lineBreak' ? text(kind[0]) : text(kind[0], { code: codeOf(character), at });
  }
  return undefined;
}
