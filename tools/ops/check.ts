import { Command } from 'commander';
import type { CheckFinding, CheckPage, CheckPart } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import type { OpsClient } from './ops-client';
import { allPages } from './pages';
import { type Report, reporting } from './report';
import { throttled } from './throttled';

const PARTS = ['jobs', 'claims', 'history', 'ledger'] as const satisfies readonly CheckPart[];

/** `npm run ops -- check`: exit code 1 when rows contradict each other. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('compare the tables with each other (exit code 1 when rows contradict each other)')
    .action(reporting((client): Promise<Report> => checkReport(client)));

/** Progress goes to stderr, so that the output is the report alone. */
export async function checkReport(client: OpsClient): Promise<Report> {
  const progress = throttled((line: string) => void process.stderr.write(`${line}\n`));
  const read: Partial<Record<CheckPart, number>> = {};
  const findings: CheckFinding[] = [];
  for (const part of PARTS) {
    const pages = await allPages(
      (after) => client.get<CheckPage>('/ops/checks', { part, after }),
      (some) => progress(`check ${part}: ${counted(rowsIn(some), 'row')} read so far`),
    );
    read[part] = rowsIn(pages);
    findings.push(...pages.flatMap((page) => page.findings));
  }
  const rows = PARTS.map((part) => `${read[part]} ${part}`).join(', ');
  const sum = findings.length === 0 ? `Nothing is wrong: ${rows}` : `${counted(findings.length, 'finding')}: ${rows}`;
  return {
    data: { read, findings },
    text: [...findings.map(findingText), sum].join('\n'),
    exitCode: findings.length === 0 ? 0 : 1,
  };
}

const rowsIn = (pages: readonly CheckPage[]): number => pages.reduce((sum, page) => sum + page.read, 0);

const findingText = ({ table, key, rule, problem, repair }: CheckFinding): string =>
  `${table} ${key}  ${rule}\n  ${problem}\n  repair: ${repair}`;
