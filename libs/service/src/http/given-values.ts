/**
 * Every value of a repeated header, where Node joins the values or drops all but the first.
 * @param rawHeaders names and values alternately, as received
 * @param name in lower case
 */
export const givenValues = (rawHeaders: readonly string[], name: string): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]!.toLowerCase() === name);
