import { ONE_LINE_PATTERN, TEXT_PATTERN } from './text-rules';

const text = new RegExp(TEXT_PATTERN, 'u');
const line = new RegExp(ONE_LINE_PATTERN, 'u');
const WITHOUT_SHAPE = ['\u2800', '\u{13441}', '\u{13442}', '\u{16fe4}', '\u{1d159}'];
const NONCHARACTERS_AND_FORMATS = ['\ufdd0', '\uffff', '\u{1fffe}', '\u{10ffff}', '\u{13430}', '\u{1343f}'];

it('letters, digits, marks and symbols with a shape are visible; spaces, controls and ignorable characters are not', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    const isBlank = WITHOUT_SHAPE.includes(character) || /[\p{Default_Ignorable_Code_Point}\s\p{Cc}]/u.test(character);
    if (isBlank && (text.test(character) || line.test(character))) wrong.push(`U+${code.toString(16)} counts`);
    const isVisible = !isBlank && /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Co}]/u.test(character);
    if (isVisible && !(text.test(character) && line.test(character))) wrong.push(`U+${code.toString(16)} does not`);
  }
  expect(wrong).toEqual([]);
});

it.each(NONCHARACTERS_AND_FORMATS)('noncharacters and joiners do not count as visible: %j', (character) => {
  expect(text.test(character) || line.test(character)).toBe(false);
});

it('a long text that breaks a rule at its end is refused without delay', () => {
  const started = performance.now();
  for (const filler of ['a', ' ', '\u3164', 'a '])
    for (const pattern of [text, line]) expect(pattern.test(`${filler.repeat(100_000)}\u0000`)).toBe(false);
  expect(performance.now() - started).toBeLessThan(1_000);
});
