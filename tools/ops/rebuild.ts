import { printLine } from '../process/progress';
import { throttled } from './throttled';
import { JobsService } from './jobs-service';

/** The response of the jobs service for one page. */
interface Page {
  rows: number;
  claims: number;
  missing: number;
  differing: number;
  unchanged: number;
  newer: number;
  written: number;
  next: string | null;
}

/** Makes the jobs service at `JOBS_URL` rebuild ClaimsTable from the history. An interrupted rebuild can be started again. */
export async function rebuildClaims({ dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const jobs = await JobsService.local();
  const report = throttled((rows: number) => printLine(`claims: ${rows} events read so far ...`));
  let sum: Page = { rows: 0, claims: 0, missing: 0, differing: 0, unchanged: 0, newer: 0, written: 0, next: null };
  do {
    const after = sum.next === null ? {} : { after: sum.next };
    sum = added(sum, await jobs.ask<Page>('POST', '/rebuilds/claims', { dryRun, ...after }));
    report(sum.rows);
  } while (sum.next !== null);
  const { rows, claims, missing, differing, unchanged, newer, written } = sum;
  const newerToo = newer > 0 ? `, ${newer} newer than their history was when it was read` : '';
  printLine(
    `claims: ${rows} events read, ${claims} claims in them: ${missing} missing, ${differing} differing, ` +
      `${unchanged} unchanged${newerToo}; ${dryRun ? 'none written (dry run)' : `${written} written`}`,
  );
}

const added = (sum: Page, page: Page): Page => ({
  rows: sum.rows + page.rows,
  claims: sum.claims + page.claims,
  missing: sum.missing + page.missing,
  differing: sum.differing + page.differing,
  unchanged: sum.unchanged + page.unchanged,
  newer: sum.newer + page.newer,
  written: sum.written + page.written,
  next: page.next,
});
