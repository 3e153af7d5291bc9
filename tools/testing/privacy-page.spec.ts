import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT_DAYS } from '@freelance/contracts';
import {
  BUCKET_KEYS,
  bucketDeclaration,
  manifestOf,
  type Personal,
  SERVICE_NAMES,
  SHARED_TABLES,
  USUAL_BEHAVIOUR,
} from '@freelance/manifest';

const PAGE = readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8');
const DAY_SECONDS = 24 * 60 * 60;

const ERASE = { delete: 'removed', pseudonym: 'words `[erased]`, ids the pseudonym', keep: 'stays' } as const;

/** The cells of the rows of a table, without padding. */
const rowsOf = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    );

function rowOf(service: string, name: string, personal: Personal): string {
  if (personal === 'none') return `|${service}|\`${name}\`|nothing|–|–|`;
  const { erase, kept = [] } = personal;
  const stays = kept.map(({ what, basis, until = 'for ever' }) => `${what}: ${basis}, ${until}`).join('; ');
  return `|${service}|\`${name}\`|personal data|${ERASE[erase]}|${stays || 'nothing'}|`;
}

const declared = [
  ...SERVICE_NAMES.flatMap((service) =>
    Object.values(manifestOf(service).tables)
      .filter(({ external }) => !external)
      .map(({ name, personal }) => rowOf(service, name, personal)),
  ),
  ...Object.values(SHARED_TABLES).map(({ name, personal }) => rowOf('all', name, personal)),
  ...BUCKET_KEYS.map(bucketDeclaration).map(({ name, personal }) => rowOf('all', name, personal)),
];

it('says of every table and bucket what it declares', () => {
  expect(rowsOf(PAGE)).toEqual(expect.arrayContaining(declared));
});

it('names no table or bucket that is not there', () => {
  const listed = rowsOf(PAGE).filter((row) => /\|(nothing\||personal data\|)/.test(row));
  expect(listed.filter((row) => !declared.includes(row))).toEqual([]);
});

it('says how long copies are kept that no erasure can reach, as the queues and logs are set', () => {
  expect(KEPT_DAYS.messages * DAY_SECONDS).toBe(USUAL_BEHAVIOUR.deadLetterRetentionSeconds);
  const deployed = readFileSync(join(__dirname, '../../deploy/src/log-group.ts'), 'utf8');
  expect(deployed).toContain('RetentionDays.ONE_MONTH');
  for (const days of Object.values(KEPT_DAYS)) expect(PAGE).toContain(`| ${days} days`);
});
