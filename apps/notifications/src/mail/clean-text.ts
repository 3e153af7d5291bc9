/**
 * Marks that turn the direction of the text around them: in a subject or a line of somebody else's they can make it
 * read as something it is not. Direction as such comes from the letters themselves.
 */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LINE_BREAKS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** Free text of several lines, without invisible controls. */
export const cleanLines = (text: string): string =>
  text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(BIDI_CONTROLS, '').trim();

/** White space, and letters that look like it: with many of them, what follows could begin a line on the screen. */
const BLANKS = /[\s\u115f\u1160\u2800\u3164\uffa0]+/gu;

/** The same on one line: what may stand in a header. */
export const cleanLine = (text: string): string => cleanLines(text).replace(BLANKS, ' ').trim();

/** The same marked line by line, as mail programs mark a quote: no line of it can look like a line of the mail's own. */
export const quoteLines = (text: string): string =>
  cleanLines(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
