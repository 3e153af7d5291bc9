import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALARMS } from './alarms';
import { runbookOf } from './alarm';

const WORKSPACE = join(__dirname, '../../..');
const FOLDER = join(WORKSPACE, 'docs/runbooks');
const text = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const pages = readdirSync(FOLDER).filter((file) => file !== 'README.md');
const index = text('README.md');

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
