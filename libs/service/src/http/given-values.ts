/**
 * Every value that was given for a header, where Node joins or drops those after the first.
 * @param rawHeaders names and values in turn, as they arrived
 * @param name in lower case
 */
export const givenValues = (rawHeaders: readonly string[], name: string): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]!.toLowerCase() === name);
