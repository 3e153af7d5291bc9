import { isDeepStrictEqual } from 'node:util';

/** The wanted attributes that are missing or differ. JSON documents are compared by value. */
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
