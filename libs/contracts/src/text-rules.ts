/**
 * What a text may hold, once as regular expressions that check it and once as the pattern that OpenAPI declares. The
 * pieces use only escapes that the regular expressions of JavaScript, Python, Java, Rust and .NET share.
 */

/** Letters and symbols without a shape: Hangul fillers and the blank Braille pattern. */
const BLANK_LETTERS = '\\u115F\\u1160\\u2800\\u3164\\uFFA0';
/** Private-use characters count: fonts give them a shape. */
const VISIBLE_CHARACTER = `(?![${BLANK_LETTERS}])[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Co}]`;
/** C0 but tab, line feed and carriage return. */
const CONTROLS_IN_TEXT = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F';
const LINE_BREAKS_AND_CONTROLS = '\\p{Cc}\\p{Zl}\\p{Zp}';
/** Embeddings, overrides and isolates: they reorder the text after them, so that a name reads as another one. */
const BIDI_CONTROLS = '\\u202A-\\u202E\\u2066-\\u2069';

const pattern = (text: string): RegExp => new RegExp(text, 'u');

export const HAS_VISIBLE_CHARACTER = pattern(VISIBLE_CHARACTER);
/** No half of a surrogate pair. */
export const IS_WELL_FORMED = pattern('^\\P{Cs}*$');
export const HAS_NO_CONTROLS = pattern(`^[^${CONTROLS_IN_TEXT}]*$`);
export const IS_ONE_LINE = pattern(`^[^${LINE_BREAKS_AND_CONTROLS}]*$`);
export const HAS_NO_BIDI_CONTROLS = pattern(`^[^${BIDI_CONTROLS}]*$`);

/** Declared pattern of a text of several lines. */
export const TEXT_PATTERN = `^(?=[\\s\\S]*${VISIBLE_CHARACTER})[^${CONTROLS_IN_TEXT}]*$`;
/** Declared pattern of names, titles and file names. */
export const ONE_LINE_PATTERN = `^(?=.*${VISIBLE_CHARACTER})[^${LINE_BREAKS_AND_CONTROLS}${BIDI_CONTROLS}]*$`;

/**
 * Declared patterns of texts that were accepted before: events and views show them as they were stored, under the rules
 * of that time.
 */
export const STORED_TEXT_PATTERN = '\\S';
export const STORED_LINE_PATTERN = '^(?=.*\\S)[^\\x00-\\x1f\\x7f-\\x9f]*$';
