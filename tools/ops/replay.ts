import { Command } from 'commander';
import { type Report, reporting, reportOfChange } from './report';

/** `npm run ops -- replay <event>`: publishes an event of a job or of a user again. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description('publish an event of a job or of a user again; mails that were sent stay sent once')
    .argument('<eventId>', 'like job-…-2 or user-…-1; ops job <id> and ops mail <userId> list the events')
    .option('--yes', 'do it; without it only say what would be done')
    .action(
      reporting(async (client, { yes }: { yes?: true }, eventId: string): Promise<Report> => {
        return reportOfChange(await client.change('/ops/events/replay', { eventId, apply: yes }));
      }),
    );
