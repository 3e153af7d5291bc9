import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const workspace = resolve(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(workspace, path), 'utf8');

const ROW = /^\| +(.+?) +\| `(.+?)` +\| (.+?) +\|$/gm;
const rows = [...read('docs/security.md').matchAll(ROW)].map(
  ([, promise, path, words]) => [promise, path, words] as [string, string, string],
);

describe('the table of security promises', () => {
  it('is read whole', () => {
    expect(rows).toHaveLength(read('docs/security.md').match(/^\|/gm)!.length - 2);
  });

  it.each(rows)('names the proof of "%s", in %s', (_promise, path, words) => {
    expect(read(path)).toContain(words);
  });
});
