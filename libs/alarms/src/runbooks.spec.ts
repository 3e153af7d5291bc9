import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARMS } from './alarms';
import { runbookOf } from './alarm';

const WORKSPACE = join(__dirname, '../../..');
const FOLDER = join(WORKSPACE, 'docs/runbooks');
const text = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md');
const index = text('README.md');

/** The first words of commands of `npm run ops`. */
const operations = (): string[] => {
  const folder = join(WORKSPACE, 'tools/ops');
  return readdirSync(folder)
    .filter((file) => /(?<!spec)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/(?:new Command|\.command)\('(\w+)'\)/g)])
    .map(([, name]) => name!);
};

it('there is a page for each alarm, and no other', () => {
  expect(pages.sort()).toEqual(ALARMS.map((alarm) => runbookOf(alarm).replace('docs/runbooks/', '')).sort());
});

it.each(pages)('%s has the parts of a runbook', (page) => {
  expect(text(page).match(/^##? .*$/gm)).toEqual([
    `# ${page.replace('.md', '')}`,
    '## What users feel',
    '## Is it real',
    '## Cause',
    '## Repair',
    '## After',
  ]);
});

it('the index has each alarm with its urgency and meaning', () => {
  const rows = [...index.matchAll(/^\| \[(\w+)\]\(\1\.md\) +\| (\w+) +\| (.*?) +\|$/gm)].map(([, ...row]) => row);
  expect(rows.sort()).toEqual(ALARMS.map(({ name, severity, meaning }) => [name, severity, meaning]).sort());
});

it('pages name only commands that exist', () => {
  const known = operations();
  const named = [...pages, 'README.md'].flatMap((page) =>
    [...text(page).matchAll(/npm run (?:-s )?ops -- (\w+)/g)].map(([, name]) => ({ page, name: name! })),
  );
  expect(named.length).toBeGreaterThan(ALARMS.length);
  expect(named.filter(({ name }) => !known.includes(name))).toEqual([]);
});

it('status names only pages that exist', () => {
  const folder = join(WORKSPACE, 'apps/gateway/src/operate/status');
  const files = readdirSync(folder).filter((file) => /(reasons|faults).*(?<!spec)\.ts$/.test(file));
  const source = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const named = [...source.matchAll(/(?<!name: )'([A-Z]\w+)'/g)].map(([, name]) => `${name}.md`);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((page) => !pages.includes(page))).toEqual([]);
});
