import { Command } from 'commander';
import type { AuditEntry, AuditPage } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { allPages } from './pages';
import { type Report, reporting } from './report';

/** `npm run ops -- audit`: the changes that operators made. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('list the changes that operators made, newest first')
    .option('--days <n>', 'of the last days, 1 to 31', '7')
    .action(
      reporting(async (client, { days }: { days: string }): Promise<Report> => {
        const pages = await allPages((after) => client.get<AuditPage>('/ops/audit', { days, after }));
        const entries = pages.flatMap((page) => page.entries);
        const text = entries.length === 0 ? `No changes in ${days} days` : entries.map(lineOf).join('\n');
        return { data: { entries }, text };
      }),
    );

/** `1 letter`, `2 letters`, `1 copied`: a name that ends with an s is a noun. */
export const countText = (name: string, count: number): string =>
  name.endsWith('s') ? counted(count, name.slice(0, -1)) : `${count} ${name}`;

const lineOf = ({ at, operator, action, input, outcome, result, counts, requestId }: AuditEntry): string =>
  [
    `${at}  ${operator}  ${action}  ${outcome}  request ${requestId}`,
    `  ${JSON.stringify(input)}`,
    ...(counts
      ? [
          `  ${Object.entries(counts)
            .map(([name, count]) => countText(name, count))
            .join(', ')}`,
        ]
      : []),
    ...result.map((sentence) => `  ${sentence}`),
  ].join('\n');
