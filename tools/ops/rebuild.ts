import { Argument, Command } from 'commander';
import type { ClaimRebuildAnswer, ClaimRebuildPage } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
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

async function rebuildReport(client: OpsClient, options: RebuildOptions): Promise<Report> {
  const [removeSurplus, yes] = [options.removeSurplus ?? false, options.yes ?? false];
  const pages = client.pagesOf('/ops/rebuilds/claims', { removeSurplus, apply: yes });
  return reportOfRebuild((after) => pages.change<ClaimRebuildAnswer>({ after }), { removeSurplus, yes });
}

/**
 * Asks for each page of a rebuild. Progress goes to stderr, so that the output is the report alone.
 * @param ask for the page that begins after a position
 */
export async function reportOfRebuild(
  ask: (after: string | undefined) => Promise<ClaimRebuildAnswer>,
  { yes, removeSurplus }: { yes: boolean; removeSurplus: boolean },
): Promise<Report> {
  const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));
  const pages = await allPages(
    async (after) => (await ask(after)).page,
    (some) =>
      progress(
        `claims: ${counted(sumOf(some, 'stored'), 'row')} and ${counted(sumOf(some, 'rows'), 'event')} read so far`,
      ),
  );
  const [stored, rows, claims] = [sumOf(pages, 'stored'), sumOf(pages, 'rows'), sumOf(pages, 'claims')];
  const [missing, differing, surplus] = [sumOf(pages, 'missing'), sumOf(pages, 'differing'), sumOf(pages, 'surplus')];
  const [written, removed] = [sumOf(pages, 'written'), sumOf(pages, 'removed')];
  const done = yes ? `${written} written, ${removed} removed` : 'nothing changed: add --yes to do it';
  const hint = surplus > removed && yes && !removeSurplus ? '; --remove-surplus removes the surplus rows' : '';
  return {
    data: { stored, rows, claims, missing, differing, surplus, written, removed },
    text:
      `claims: ${counted(stored, 'row')}, ${counted(rows, 'event')} with ${counted(claims, 'claim')}: ` +
      `${missing} missing, ${differing} differing, ${surplus} surplus; ${done}${hint}`,
  };
}

const sumOf = (pages: readonly ClaimRebuildPage[], name: Exclude<keyof ClaimRebuildPage, 'next'>): number =>
  pages.reduce((sum, page) => sum + page[name], 0);
