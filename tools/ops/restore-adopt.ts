import pLimit from 'p-limit';
import type { ChangeAnswer, ClaimRebuildAnswer } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { resourceName, type TableKey, TABLES } from '@freelance/manifest';
import { checkReport } from './check';
import type { ChangeInPages, OpsClient } from './ops-client';
import { reapplyReport } from './reapply';
import { reportOfRebuild } from './rebuild';
import type { Report } from './report';
import type { Difference, RestoreTables } from './restore-tables';
import { ADOPTIONS, type Adoption } from './restored-tables';
import { throttled } from './throttled';

export interface AdoptOptions {
  from?: string;
  missingOnly?: true;
  job?: string[];
  yes?: true;
}

interface Copied {
  rows: number;
  sentences: string[];
}

const ROWS_AT_ONCE = 8;
/** As the jobs service limits it. */
const JOBS_PER_CALL = 50;
const NOTHING: Copied = { rows: 0, sentences: [] };

/** Progress goes to stderr, so that the output is the report alone. */
const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));

/** @throws Error that says what to do with a table that is not adopted */
export function adoptionOf(table: TableKey, { job, missingOnly }: AdoptOptions): Adoption {
  const adoption = ADOPTIONS[table];
  if (typeof adoption === 'string') throw new Error(adoption);
  if (job && table !== 'jobs') throw new Error(`--job is for JobsTable only: leave it out for ${TABLES[table]}`);
  if (missingOnly && table !== 'jobs') {
    throw new Error(`--missing-only is for JobsTable only: of ${TABLES[table]} only lost rows are copied in any case`);
  }
  return adoption;
}

/** Makes the platform agree with a table that was put back. It can be repeated, also after it was interrupted. */
export async function adoptTable(
  client: OpsClient,
  tables: RestoreTables,
  table: TableKey,
  options: AdoptOptions,
): Promise<Report> {
  const { lifts } = adoptionOf(table, options);
  const { from, missingOnly, yes = false } = options;
  const pages = client.pagesOf('/ops/restores/adopt', { table, from, missingOnly, apply: yes });
  // The audit entry exists before the first row is copied.
  await pages.change({});
  const name = resourceName(tables.environment, TABLES[table]);
  const { rows, sentences: copied } = from === undefined ? NOTHING : await copyRows(tables, table, from, options);
  const provisioned = yes ? await tables.provision(table) : [`set time to live and point-in-time recovery of ${name}`];
  await pages.change({ copied: yes ? rows : 0 });
  const lifted = lifts ? await liftJobs(pages, tables, options) : [];
  const rebuilt = lifts
    ? await reportOfRebuild((after) => pages.change<ClaimRebuildAnswer>({ rebuild: true, after }), {
        yes,
        removeSurplus: false,
      })
    : undefined;
  await pages.end();
  // A backup has users who were erased since.
  const erasures = await reapplyReport(client, { yes });
  const found = {
    table,
    copied,
    provisioned,
    lifted,
    ...(rebuilt && { claims: rebuilt.data }),
    erasures: erasures.data,
  };
  if (!yes) {
    const plan = [...copied, ...provisioned, ...lifted].map((sentence) => `would: ${sentence}`);
    return {
      data: { applied: false, ...found },
      text: [...plan, ...(rebuilt ? [rebuilt.text] : []), erasures.text].join('\n'),
    };
  }
  const checked = await checkReport(client);
  return {
    data: { applied: true, ...found, check: checked.data },
    text: [...copied, ...provisioned, ...lifted, ...(rebuilt ? [rebuilt.text] : []), erasures.text, checked.text].join(
      '\n',
    ),
    ...exitCodeOf(checked, erasures),
  };
}

/** Of the first report that has one other than 0. */
const exitCodeOf = (...reports: readonly Report[]): { exitCode?: number } => {
  const exitCode = reports.map((report) => report.exitCode).find((code) => code) ?? reports[0]?.exitCode;
  return exitCode === undefined ? {} : { exitCode };
};

async function copyRows(tables: RestoreTables, table: TableKey, from: string, options: AdoptOptions): Promise<Copied> {
  if (table === 'jobs') return copyJobs(tables, from, options);
  const rows = tables.rowsOf(table);
  const { missing, differing, same, left } = await rows.copy(from, { apply: options.yes ?? false }, (read) =>
    progress(`${from}: ${counted(read, 'row')} read so far`),
  );
  return {
    rows: missing,
    sentences: [
      `copy ${counted(missing, 'row')} of ${from} that ${rows.name} does not have`,
      `keep ${counted(differing, 'newer row')} of ${rows.name}`,
      `leave ${counted(same, 'equal row')}`,
      ...(table === 'subscriptions' ? [`leave out ${counted(left, 'subscription')} that the users ended since`] : []),
    ],
  };
}

async function copyJobs(
  tables: RestoreTables,
  from: string,
  { missingOnly, job: only, yes }: AdoptOptions,
): Promise<Copied> {
  const seen = await tables.numbersInLedger();
  const counts: Record<Difference, number> = { missing: 0, differing: 0, same: 0, adopted: 0 };
  const slots = pLimit(ROWS_AT_ONCE);
  const ids = only ?? (await tables.jobIds(from));
  let done = 0;
  const copy = async (jobId: string): Promise<void> => {
    const difference = await tables.compare(jobId, from);
    counts[difference]++;
    const isWanted = difference === 'missing' || (difference === 'differing' && !missingOnly);
    if (yes && isWanted) await tables.copy(jobId, from, seen.get(jobId) ?? 0);
    progress(`${from}: ${++done} of ${counted(ids.length, 'row')}`);
  };
  await Promise.all(ids.map((jobId) => slots(() => copy(jobId))));
  const { missing, differing, same, adopted } = counts;
  return {
    rows: missing + (missingOnly ? 0 : differing),
    sentences: [
      `copy ${counted(missing, 'row')} of ${from} that ${tables.jobs} does not have`,
      `${missingOnly ? 'keep' : 'replace'} ${counted(differing, 'differing row')} of ${tables.jobs}`,
      `leave ${counted(same, 'equal row')} and ${adopted} that were copied before`,
    ],
  };
}

/** Gives jobs that were put back numbers that no event had. @returns what it does, in sentences */
async function liftJobs(
  pages: ChangeInPages,
  tables: RestoreTables,
  { job: only, yes }: AdoptOptions,
): Promise<string[]> {
  const seen = await tables.numbersInLedger();
  const ids = only ?? (await tables.jobIds());
  const sentences: string[] = [];
  for (let start = 0; start < ids.length; start += JOBS_PER_CALL) {
    const jobs = ids.slice(start, start + JOBS_PER_CALL).map((jobId) => ({ jobId, seen: seen.get(jobId) ?? 0 }));
    const { plan, done } = await pages.change<ChangeAnswer>({ jobs });
    sentences.push(...(yes ? done : plan));
    progress(`${start + jobs.length} of ${counted(ids.length, 'job')} compared with their events`);
  }
  return sentences;
}
