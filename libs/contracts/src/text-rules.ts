/**
 * The characters a text may contain: as regular expressions for validation, and as the pattern in OpenAPI. Classes of
 * code points are used because several validators and generators do not support `\p{…}` and look-ahead.
 */
type CodePoints = [first: number, last: number];

/** The last two code points of the planes 1 to 16. */
const NONCHARACTERS_OF_OTHER_PLANES = Array.from({ length: 16 }, (_, plane): CodePoints => {
  const last = (plane + 1) * 0x10000 + 0xffff;
  return [last - 1, last];
});

/**
 * Characters without a shape that a name or title may contain beside visible ones: spaces, default-ignorable characters
 * (with the code points that Unicode reserves for more), noncharacters, the blank Braille pattern, annotation anchors, the
 * null notehead, joiners and blanks of Egyptian hieroglyphs, the Khitan filler.
 */
const BLANKS: CodePoints[] = [
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x202f, 0x202f],
  [0x205f, 0x2065],
  [0x206a, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0x13430, 0x1343f],
  [0x13441, 0x13442],
  [0x16fe4, 0x16fe4],
  [0x1bca0, 0x1bca3],
  [0x1d159, 0x1d159],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  ...NONCHARACTERS_OF_OTHER_PLANES,
];
const TAB_AND_LINE_BREAKS: CodePoints[] = [
  [0x9, 0xa],
  [0xd, 0xd],
];
const OTHER_C0_CONTROLS: CodePoints[] = [
  [0x0, 0x8],
  [0xb, 0xc],
  [0xe, 0x1f],
];
const DELETE_AND_C1_CONTROLS: CodePoints[] = [[0x7f, 0x9f]];
const UNICODE_LINE_BREAKS: CodePoints[] = [[0x2028, 0x2029]];
/** Embeddings, overrides and isolates: they reorder the text after them, so that one name can look like another. */
const BIDI_CONTROLS: CodePoints[] = [
  [0x202a, 0x202e],
  [0x2066, 0x2069],
];

const REFUSED_IN_LINES = [
  ...OTHER_C0_CONTROLS,
  ...TAB_AND_LINE_BREAKS,
  ...DELETE_AND_C1_CONTROLS,
  ...UNICODE_LINE_BREAKS,
];
const BLANK_IN_TEXT = [
  ...BLANKS,
  ...TAB_AND_LINE_BREAKS,
  ...DELETE_AND_C1_CONTROLS,
  ...UNICODE_LINE_BREAKS,
  ...BIDI_CONTROLS,
];

/** An escape that all dialects read; upper case because some require it. Code points beyond U+FFFF have none. */
function escaped(codePoint: number): string {
  if (codePoint > 0xffff) return String.fromCodePoint(codePoint);
  return codePoint > 0xff ? `\\u${hex(codePoint, 4)}` : `\\x${hex(codePoint, 2)}`;
}
const hex = (codePoint: number, digits: number): string => codePoint.toString(16).toUpperCase().padStart(digits, '0');

const classOf = (ranges: readonly CodePoints[]): string =>
  ranges.map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`)).join('');

/** Blanks, one visible character, then any allowed characters. The parts do not overlap, so matching takes linear time. */
const withVisibleCharacter = (blanks: readonly CodePoints[], refused: readonly CodePoints[]): string =>
  `^[${classOf(blanks)}]*[^${classOf([...blanks, ...refused])}][^${classOf(refused)}]*$`;

/** Declared pattern of multi-line text. */
export const TEXT_PATTERN = withVisibleCharacter(BLANK_IN_TEXT, OTHER_C0_CONTROLS);
/** Declared pattern of names, titles and file names. */
export const ONE_LINE_PATTERN = withVisibleCharacter(BLANKS, [...REFUSED_IN_LINES, ...BIDI_CONTROLS]);

const without = (ranges: readonly CodePoints[]): RegExp => new RegExp(`^[^${classOf(ranges)}]*$`, 'u');

export const HAS_VISIBLE_CHARACTER = new RegExp(`[^${classOf([...BLANK_IN_TEXT, ...OTHER_C0_CONTROLS])}]`, 'u');
/** No unpaired surrogate. */
export const IS_WELL_FORMED = /^\P{Cs}*$/u;
export const HAS_NO_CONTROLS = without(OTHER_C0_CONTROLS);
export const IS_ONE_LINE = without(REFUSED_IN_LINES);
export const HAS_NO_BIDI_CONTROLS = without(BIDI_CONTROLS);

/**
 * Declared patterns of stored texts: events and views show them as they were accepted, under the rules
 * of an earlier release.
 */
export const STORED_TEXT_PATTERN = '\\S';
export const STORED_LINE_PATTERN =
  '^[^\\S\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]*[^\\s\\x00-\\x1F\\x7F-\\x9F][^\\x00-\\x1F\\x7F-\\x9F]*$';
