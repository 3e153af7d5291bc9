import { resourceName, TABLE_KEYS, type TableKey, TABLES } from '@freelance/manifest';
import { ADOPTIONS } from './restored-tables';

/** As long as DynamoDB keeps the changes of a table. */
const KEPT_DAYS = 35;

/** @throws Error when no table can be put back to this time */
export function requireRestorable(at: string, now: Date): void {
  const ageMs = now.getTime() - Date.parse(at);
  if (ageMs < 0) throw new Error(`${at} is in the future: name the last time when the data was right`);
  if (ageMs > KEPT_DAYS * 86_400_000) {
    throw new Error(
      `${at} is more than ${KEPT_DAYS} days ago: DynamoDB can put a table back to the last ${KEPT_DAYS} days only`,
    );
  }
}

/** What an operator does to put the tables of an environment back to a time. */
export function restorePlan(environment: string, at: string): string[] {
  const name = (table: string): string => resourceName(environment, table);
  const jobs = name(TABLES.jobs);
  const restored = `${jobs}-restored`;
  const restore = (table: string): string =>
    `   aws dynamodb restore-table-to-point-in-time --source-table-name ${table} --target-table-name ${table}-restored --restore-date-time ${at}`;
  return [
    `Put JobsTable of ${environment} back to ${at}. The platform can run meanwhile.`,
    '',
    '1. Look at what is wrong. When only ClaimsTable is wrong, rebuild it; nothing has to be restored.',
    '   npm run ops -- check',
    '   npm run ops -- rebuild claims --remove-surplus --yes',
    '2. Restore JobsTable under another name. DynamoDB always makes a new table; this takes minutes to hours.',
    restore(jobs),
    `   aws dynamodb wait table-exists --table-name ${restored}`,
    '3. See what the copy would change. --missing-only copies only rows that are lost; --job names single jobs.',
    `   npm run ops -- restore adopt --from ${restored}`,
    '4. Copy the rows and make the other tables agree with them. It can be repeated: a copied row is not copied again.',
    `   npm run ops -- restore adopt --from ${restored} --yes`,
    '5. Remove the restored table when the check finds nothing.',
    '   npm run ops -- check',
    `   aws dynamodb delete-table --table-name ${restored}`,
    '',
    'When a restored table took the place of JobsTable under its own name, leave out --from.',
    '',
    'The other tables: restore one under another name like JobsTable in step 2, copy its lost rows back, and remove it as in step 5.',
    'Rows that exist stay: they are newer.',
    ...TABLE_KEYS.filter((key) => key !== 'jobs').flatMap((key) => otherTable(key, name(TABLES[key]))),
  ];
}

function otherTable(key: TableKey, name: string): string[] {
  const adoption = ADOPTIONS[key];
  if (typeof adoption === 'string') return [`- ${adoption}.`];
  return [`- ${name}:`, `   npm run ops -- restore adopt ${key} --from ${name}-restored --yes`];
}
