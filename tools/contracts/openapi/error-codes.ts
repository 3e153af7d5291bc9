import { readFile } from 'node:fs/promises';

/** The page that explains the codes. */
const PAGE = 'docs/errors.md';

export async function documentedErrorCodes(): Promise<string[]> {
  const rows = (await readFile(PAGE, 'utf8')).matchAll(/^\| \d{3} +\| `([A-Z_]+)` +\|/gm);
  return [...rows].map(([, code]) => code!);
}
