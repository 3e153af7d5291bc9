import { isDeepStrictEqual } from 'node:util';

/** Those of the wanted attributes that are not there or have another value; JSON documents are compared as such. */
export const differingAttributes = (
  actual: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !isDeepStrictEqual(parsed(actual[name]), parsed(value))),
  );

function parsed(value: string | undefined): unknown {
  if (!value?.startsWith('{')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
