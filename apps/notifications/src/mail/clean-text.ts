/**
 * Marks that change the direction of the text around them: in a subject or a line, a user could make the text look like
 * another one. Letters of right-to-left scripts need no such marks.
 */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LINE_BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** Free text of several lines, without invisible controls. */
export const cleanLines = (text: string): string =>
  text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(BIDI_CONTROLS, '').trim();

/** White space, and letters that look like it: after many of them, text could look like a new line on the screen. */
const BLANKS = /[\s\u115f\u1160\u2800\u3164\uffa0]+/gu;

/** The same on one line, as headers need it. */
export const cleanLine = (text: string): string => cleanLines(text).replace(BLANKS, ' ').trim();

/** The same with a quote mark before each line, so that no line can look like the mail's own text. */
export const quoteLines = (text: string): string =>
  cleanLines(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
