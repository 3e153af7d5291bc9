const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Parses a JSON number as a double; undefined for any other text. The number of digits is not limited: generated Go clients
 * write doubles with ten decimals, such as 99999999.9899999946 for 99999999.99, which is the same double.
 */
export const jsonNumber = (text: string): number | undefined => (JSON_NUMBER.test(text) ? Number(text) : undefined);
