import { Argument, Command, InvalidArgumentError } from 'commander';
import { QUEUE_KEYS, QUEUES, type QueueKey } from '@freelance/manifest';
import { list, purge, redrive, show } from './dlq';

const SHOWN = 10;

/** `npm run ops -- dlq ...`: commands for the dead-letter queues. */
export function dlqCommand(): Command {
  const dlq = new Command('dlq').description('dead letters: messages that could not be handled');

  dlq.command('list').description('how many each queue has').action(list);

  dlq
    .command('show')
    .description('look at dead letters, leaving them where they are')
    .addArgument(queueArgument())
    .option('--limit <n>', 'show at most so many', wholeNumber, SHOWN)
    .option('--json', 'print a JSON array')
    .action(show);

  dlq
    .command('redrive')
    .description('send dead letters to their queue again, once what broke is mended')
    .addArgument(queueArgument())
    .option('--id <originalId...>', 'only these, by the original id that show prints')
    .option('--max <n>', 'at most so many', wholeNumber)
    .action(redrive);

  dlq
    .command('purge')
    .description('say what would be removed, and with --yes remove it for good')
    .addArgument(queueArgument())
    .option('--yes', 'remove it')
    .action(purge);

  return dlq;
}

const queueArgument = (): Argument =>
  new Argument('<queue>', 'key or name of a queue, as list prints them').argParser(queueOf);

function queueOf(text: string): QueueKey {
  const found = QUEUE_KEYS.find((key) => key === text || QUEUES[key].name === text);
  if (found) return found;
  const known = QUEUE_KEYS.map((key) => `${key} (${QUEUES[key].name})`).join(', ');
  throw new InvalidArgumentError(`Choose from: ${known}.`);
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 to 999999999.');
}
