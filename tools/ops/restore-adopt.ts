import pLimit from 'p-limit';
import type { ChangeAnswer } from '@freelance/contracts';
import { checkReport } from './check';
import type { OpsClient } from './ops-client';
import { rebuildReport } from './rebuild';
import type { Report } from './report';
import type { Difference, RestoreTables } from './restore-tables';
import { throttled } from './throttled';

export interface AdoptOptions {
  from?: string;
  missingOnly?: true;
  job?: string[];
  yes?: true;
}

const ROWS_AT_ONCE = 8;
/** As the jobs service limits it. */
const JOBS_PER_CALL = 50;

/** Progress goes to stderr, so that the output is the report alone. */
const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));

/** Makes the platform agree with a JobsTable that was put back. It can be repeated, also after it was interrupted. */
export async function adoptJobs(client: OpsClient, tables: RestoreTables, options: AdoptOptions): Promise<Report> {
  const { from, job: only, yes = false } = options;
  const seen = await tables.numbersInLedger();
  const copied = from === undefined ? [] : await copyRows(tables, from, seen, options);
  const provisioned = yes
    ? await tables.provisionJobs()
    : [`set time to live and point-in-time recovery of ${tables.jobs}`];
  const lifted = await liftJobs(client, only ?? (await tables.jobIds()), seen, yes);
  const rebuilt = await rebuildReport(client, yes ? { yes } : {});
  if (!yes) {
    const plan = [...copied, ...provisioned, ...lifted].map((sentence) => `would: ${sentence}`);
    return {
      data: { applied: false, copied, provisioned, lifted, claims: rebuilt.data },
      text: [...plan, rebuilt.text, 'Nothing was changed. Add --yes to do it.'].join('\n'),
    };
  }
  const checked = await checkReport(client);
  return {
    data: { applied: true, copied, provisioned, lifted, claims: rebuilt.data, check: checked.data },
    text: [...copied, ...provisioned, ...lifted, rebuilt.text, checked.text].join('\n'),
    ...(checked.exitCode === undefined ? {} : { exitCode: checked.exitCode }),
  };
}

/** @returns what it does, in sentences */
async function copyRows(
  tables: RestoreTables,
  from: string,
  seen: ReadonlyMap<string, number>,
  { missingOnly, job: only, yes }: AdoptOptions,
): Promise<string[]> {
  const counts: Record<Difference, number> = { missing: 0, differing: 0, same: 0, adopted: 0 };
  const slots = pLimit(ROWS_AT_ONCE);
  const ids = only ?? (await tables.jobIds(from));
  let done = 0;
  const copy = async (jobId: string): Promise<void> => {
    const difference = await tables.compare(jobId, from);
    counts[difference]++;
    const isWanted = difference === 'missing' || (difference === 'differing' && !missingOnly);
    if (yes && isWanted) await tables.copy(jobId, from, seen.get(jobId) ?? 0);
    progress(`${from}: ${++done} of ${ids.length} rows`);
  };
  await Promise.all(ids.map((jobId) => slots(() => copy(jobId))));
  const { missing, differing, same, adopted } = counts;
  return [
    `copy ${missing} rows of ${from} that ${tables.jobs} does not have`,
    `${missingOnly ? 'keep' : 'replace'} ${differing} rows of ${tables.jobs} that differ`,
    `leave ${same} rows that are the same and ${adopted} that were copied before`,
  ];
}

/** Gives jobs that were put back numbers that no event had. @returns what it does, in sentences */
async function liftJobs(
  client: OpsClient,
  ids: readonly string[],
  seen: ReadonlyMap<string, number>,
  yes: boolean,
): Promise<string[]> {
  const sentences: string[] = [];
  for (let start = 0; start < ids.length; start += JOBS_PER_CALL) {
    const jobs = ids.slice(start, start + JOBS_PER_CALL).map((jobId) => ({ jobId, seen: seen.get(jobId) ?? 0 }));
    // Most jobs need nothing: only the others are changed, so that the audit names them alone.
    const { plan } = await client.change<ChangeAnswer>('/ops/restores/lift', { jobs, apply: false });
    if (plan.length > 0) sentences.push(...(yes ? await lift(client, jobs) : plan));
    progress(`${start + jobs.length} of ${ids.length} jobs compared with their events`);
  }
  return sentences;
}

const lift = async (client: OpsClient, jobs: object[]): Promise<string[]> =>
  (await client.change<ChangeAnswer>('/ops/restores/lift', { jobs, apply: true })).done;
