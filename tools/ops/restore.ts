import { Argument, Command } from 'commander';
import type { Status } from '@freelance/contracts';
import type { TableKey } from '@freelance/manifest';
import { instant } from './arguments';
import type { OpsClient } from './ops-client';
import { type OpsOptions, type Report, reporting } from './report';
import type { AdoptOptions } from './restore-adopt';
import { ADOPTIONS } from './restored-tables';

/** `npm run ops -- restore plan|adopt`. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description('put a table back to an earlier time')
    .addCommand(
      new Command('plan')
        .description('print the steps and commands that put the tables back; changes nothing')
        .requiredOption(
          '--at <instant>',
          'ISO 8601, or a time ago like 30m: the last time when the data was right',
          instant,
        )
        .action(
          reporting(async (client, { at }: { at: string }): Promise<Report> => {
            const { requireRestorable, restorePlan } = await import('./restore-plan.js');
            requireRestorable(at, new Date());
            const plan = restorePlan(await environmentOf(client), at);
            return { data: { at, steps: plan }, text: plan.join('\n') };
          }),
        ),
    )
    .addCommand(
      new Command('adopt')
        .description(
          'make the platform agree with a table that was put back: copy rows, set its time to live and backups, ' +
            'lift event numbers, rebuild claims, check. Needs AWS credentials for the tables',
        )
        .addArgument(new Argument('[table]', 'which one').choices(Object.keys(ADOPTIONS)).default('jobs'))
        .option('--from <table>', 'copy the rows of this restored table first')
        .option('--missing-only', 'jobs with --from: copy only rows that JobsTable does not have')
        .option('--job <id...>', 'jobs: only these')
        .option('--yes', 'do it; without it only say what would be done')
        .action(
          reporting(async (client, options: AdoptOptions & OpsOptions, table: TableKey): Promise<Report> => {
            const { adoptionOf, adoptTable } = await import('./restore-adopt.js');
            adoptionOf(table, options);
            // It loads the AWS SDK, which takes a second: the other commands do not need it.
            const { RestoreTables } = await import('./restore-tables.js');
            const tables = RestoreTables.open(await environmentOf(client), { isLocal: options.url === undefined });
            try {
              return await adoptTable(client, tables, table, options);
            } finally {
              tables.close();
            }
          }),
        ),
    );

/** The prefix of the names of the tables, as the platform itself has it. */
const environmentOf = async (client: OpsClient): Promise<string> =>
  (await client.get<Status>('/ops/status')).environment;
