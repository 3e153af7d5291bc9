import { Command } from 'commander';
import type { AuditEntry, AuditPage } from '@freelance/contracts';
import { type Report, reporting } from './report';

/** `npm run ops -- audit`: the changes that operators made. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('list the changes that operators made, newest first')
    .option('--days <n>', 'of the last days, 1 to 31', '7')
    .action(
      reporting(async (client, { days }: { days: string }): Promise<Report> => {
        const page = await client.get<AuditPage>('/ops/audit', { days });
        const text = page.entries.length === 0 ? `No changes in ${days} days` : page.entries.map(lineOf).join('\n');
        return { data: page, text };
      }),
    );

const lineOf = ({ at, operator, action, input, outcome, result, counts, requestId }: AuditEntry): string =>
  [
    `${at}  ${operator}  ${action}  ${outcome}  request ${requestId}`,
    `  ${JSON.stringify(input)}`,
    ...(counts
      ? [
          `  ${Object.entries(counts)
            .map(([name, count]) => `${count} ${name}`)
            .join(', ')}`,
        ]
      : []),
    ...result.map((sentence) => `  ${sentence}`),
  ].join('\n');
