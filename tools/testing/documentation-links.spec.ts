import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const workspace = resolve(__dirname, '../..');
const inDocs = readdirSync(join(workspace, 'docs'), { recursive: true, encoding: 'utf8' });
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'libs/client/README.md',
  ...inDocs.filter((path) => path.endsWith('.md')).map((path) => join('docs', path)),
];
const read = (page: string): string => readFileSync(join(workspace, page), 'utf8');

/** The links to files of this repository. */
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^\w+:/.test(target));

describe('the links of the documentation', () => {
  it.each(pages)('in %s lead to files that exist', (page) => {
    const missing = linksOf(page).filter((target) => !existsSync(join(workspace, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  it('name a proof for each security guarantee', () => {
    const rows = read('docs/security.md')
      .match(/^\| .+\|$/gm)!
      .slice(2);
    expect(rows.filter((row) => !/\]\(\.\.\/.+\) +\|$/.test(row))).toEqual([]);
    expect(linksOf('docs/security.md').length).toBeGreaterThanOrEqual(rows.length);
    expect(rows.length).toBeGreaterThan(50);
  });
});
