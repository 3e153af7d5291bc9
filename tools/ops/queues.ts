import { Command } from 'commander';
import type { QueueReport, QueuesPage } from '@freelance/contracts';
import { shortDuration } from './durations';
import { type Report, reporting, reportOfChange, tableOf } from './report';

/** `npm run ops -- queues`: how many messages each queue has, and where they are. */
export const queuesCommand = (): Command =>
  new Command('queues').description('count the messages of each queue').action(
    reporting(async (client): Promise<Report> => {
      const header = ['queue', 'waiting', 'delayed', 'in flight', 'retrying', 'oldest', 'dead', 'service'];
      return reportOfQueues(await client.get<QueuesPage>('/ops/queues'), header, ({ queue, service, counts }) => [
        queue,
        ...(counts
          ? [
              counts.waiting,
              counts.delayed,
              counts.inFlight,
              counts.retrying,
              counts.oldestRetryingSeconds === null ? '-' : shortDuration(counts.oldestRetryingSeconds),
              counts.deadLetters + counts.deadLettersHeld,
            ].map(String)
          : Array<string>(6).fill('?')),
        service,
      ]);
    }),
  );

/** `npm run ops -- nudge <queue>`: what waits for its next attempt is tried now. */
export const nudgeCommand = (): Command =>
  new Command('nudge')
    .description('try the messages of a queue now that wait for their next attempt')
    .argument('<queue>', 'key or name of a queue, as queues prints them')
    .option('--yes', 'do it; otherwise only say what would be done')
    .action(
      reporting(async (client, { yes }: { yes?: true }, queue: string) =>
        reportOfChange(await client.change(`/ops/queues/${encodeURIComponent(queue)}/nudge`, { apply: yes })),
      ),
    );

/** One row for each queue, then what failed. Queues of services that did not answer are missing. */
export function reportOfQueues(
  page: QueuesPage,
  header: readonly string[],
  rowOf: (queue: QueueReport) => string[],
): Report {
  const failures = [
    ...page.failures.map(({ service, error }) => `${service}: ${error}`),
    ...page.queues.flatMap(({ queue, service, error }) => (error === null ? [] : [`${service}, ${queue}: ${error}`])),
  ];
  const table = page.queues.length > 0 ? [tableOf([header, ...page.queues.map(rowOf)])] : [];
  return { data: page, text: [...table, ...failures].join('\n'), ...(failures.length > 0 && { exitCode: 1 }) };
}
