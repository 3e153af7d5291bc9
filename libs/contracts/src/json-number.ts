const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The number that a text spells as JSON does, as a double; else undefined. There is no limit to the digits: generated Go
 * clients write a double with ten decimals, 99999999.99 as 99999999.9899999946, which is the same double.
 */
export const jsonNumber = (text: string): number | undefined => (JSON_NUMBER.test(text) ? Number(text) : undefined);
