import { Argument, Command } from 'commander';
import type { ClaimRebuildAnswer, ClaimRebuildPage } from '@freelance/contracts';
import type { OpsClient } from './ops-client';
import { allPages } from './pages';
import { type Report, reporting } from './report';
import { throttled } from './throttled';

interface RebuildOptions {
  removeSurplus?: true;
  yes?: true;
}

/** `npm run ops -- rebuild claims`: makes ClaimsTable agree with the history. An interrupted rebuild can be started again. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('make a derived table again from what it is derived from, while the platform runs')
    .addArgument(new Argument('<table>', 'which one').choices(['claims']))
    .option('--remove-surplus', 'also remove rows that no event explains')
    .option('--yes', 'do it; without it only say what would be done')
    .action(reporting((client, options: RebuildOptions): Promise<Report> => rebuildReport(client, options)));

/** Progress goes to stderr, so that the output is the report alone. */
export async function rebuildReport(client: OpsClient, options: RebuildOptions): Promise<Report> {
  const [removeSurplus, yes] = [options.removeSurplus ?? false, options.yes ?? false];
  const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));
  const pages = await allPages(
    async (after) => {
      const body = { removeSurplus, apply: yes, ...(after === undefined ? {} : { after }) };
      return (await client.change<ClaimRebuildAnswer>('/ops/rebuilds/claims', body)).page;
    },
    (some) => progress(`claims: ${sumOf(some, 'stored')} rows and ${sumOf(some, 'rows')} events read so far`),
  );
  const [stored, rows, claims] = [sumOf(pages, 'stored'), sumOf(pages, 'rows'), sumOf(pages, 'claims')];
  const [missing, differing, surplus] = [sumOf(pages, 'missing'), sumOf(pages, 'differing'), sumOf(pages, 'surplus')];
  const [written, removed] = [sumOf(pages, 'written'), sumOf(pages, 'removed')];
  const done = yes ? `${written} written, ${removed} removed` : 'nothing changed: add --yes to do it';
  const hint = surplus > removed && yes ? '; --remove-surplus removes the surplus rows' : '';
  return {
    data: { stored, rows, claims, missing, differing, surplus, written, removed },
    text:
      `claims: ${stored} rows, ${rows} events with ${claims} claims: ` +
      `${missing} missing, ${differing} differing, ${surplus} surplus; ${done}${hint}`,
  };
}

const sumOf = (pages: readonly ClaimRebuildPage[], name: Exclude<keyof ClaimRebuildPage, 'next'>): number =>
  pages.reduce((sum, page) => sum + page[name], 0);
