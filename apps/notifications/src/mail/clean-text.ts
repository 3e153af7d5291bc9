/**
 * Marks that turn the direction of the text around them: in a subject or a line of somebody else's they can make it
 * read as something it is not. Direction as such comes from the letters themselves.
 */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LINE_BREAKS = /\r\n|[\r\n\u0085\u2028\u2029]/gu;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** Free text of several lines, without invisible controls. */
export const cleanLines = (text: string): string =>
  text.replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(BIDI_CONTROLS, '').trim();

/** The same on one line: what may stand in a header. */
export const cleanLine = (text: string): string => cleanLines(text).replace(/\s+/gu, ' ');
