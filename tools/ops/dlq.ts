import { Command, InvalidArgumentError } from 'commander';
import type { DeadLettersPage, QueuesPage } from '@freelance/contracts';
import { instant } from './arguments';
import { changeLetters, heldText, type LetterOptions } from './change-letters';
import { describeDeadLetter } from './dead-letter-text';
import { reportOfQueues } from './queues';
import { type Report, reporting, reportOfChange } from './report';

const QUEUE = ['<queue>', 'key or name of a queue, as list prints them'] as const;

/** `npm run ops -- dlq ...`: commands for the dead-letter queues. */
export function dlqCommand(): Command {
  const dlq = new Command('dlq').description('dead letters: messages that could not be handled');

  dlq
    .command('list')
    .description('how many each queue has; receives none of them')
    .action(
      reporting(async (client): Promise<Report> => {
        const header = ['queue', 'dead letters', 'held', 'name'];
        return reportOfQueues(await client.get<QueuesPage>('/ops/queues'), header, ({ queue, name, counts }) => [
          queue,
          String(counts?.deadLetters ?? '?'),
          String(counts?.deadLettersHeld ?? '?'),
          name,
        ]);
      }),
    );

  dlq
    .command('show')
    .description('look at dead letters, leaving them where they are')
    .argument(...QUEUE)
    .option('--limit <n>', 'show at most so many, 1 to 100', '10')
    .action(
      reporting(async (client, { limit }: { limit: string }, queue: string): Promise<Report> => {
        const page = await client.get<DeadLettersPage>(pathOf(queue), { limit });
        const { letters } = page;
        const texts = letters.map((letter, index) => describeDeadLetter(letter, `${index + 1} of ${letters.length}`));
        if (letters.length > 0) return { data: page, text: texts.join('\n') };
        return {
          data: page,
          text: `${page.queue} has no dead letters to look at${await heldText(client, page.queue)}`,
        };
      }),
    );

  selecting(
    dlq
      .command('redrive')
      .description('send dead letters to their queue again, after the cause was repaired')
      .argument(...QUEUE)
      .option('--rate <n>', 'at most so many in a second, 1 to 500', wholeNumberTo(500))
      .option('--cancel', 'stop the redrive that SQS runs itself'),
  ).action(
    reporting(async (client, options: LetterOptions & { cancel?: true }, queue: string): Promise<Report> => {
      const path = `${pathOf(queue)}/redrive`;
      if (options.cancel) return reportOfChange(await client.change(`${path}/cancel`, { apply: options.yes }));
      return changeLetters(client, path, queue, options, 'redriven');
    }),
  );

  selecting(
    dlq
      .command('purge')
      .description('remove dead letters for good')
      .argument(...QUEUE),
  ).action(
    reporting((client, options: LetterOptions, queue: string) =>
      changeLetters(client, `${pathOf(queue)}/purge`, queue, options, 'removed'),
    ),
  );

  return dlq;
}

/** The options of both changes. */
const selecting = (command: Command): Command =>
  command
    .option('--id <originalId...>', 'only these, by the original id that show prints')
    .option(
      '--since <instant>',
      'only those that failed then or later: ISO 8601, or a time ago like 30m or 2h',
      instant,
    )
    .option('--max <n>', 'at most so many', wholeNumberTo(999_999_999))
    .option('--yes', 'do it; otherwise only say what would be done');

const pathOf = (queue: string): string => `/ops/dead-letters/${encodeURIComponent(queue)}`;

const wholeNumberTo =
  (most: number) =>
  (text: string): number => {
    if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  };
