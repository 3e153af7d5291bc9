import { Command, InvalidArgumentError } from 'commander';
import type { MovedJob, PolicyTrial } from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { seconds } from './arguments';
import { allPages } from './pages';
import { type Report, reporting } from './report';

interface PolicyOptions {
  autoApproveAfter?: number;
  reminders?: string;
}

/** `npm run ops -- policy try`: the jobs that another policy would move. */
export const policyCommand = (): Command =>
  new Command('policy').description('rules of time').addCommand(
    new Command('try')
      .description('list every job whose deadline or reminder would move under other rules; changes nothing')
      .option(
        '--auto-approve-after <duration>',
        'time for the review of submitted work, like 7d; 0: without limit',
        seconds,
      )
      .option(
        '--reminders <durations>',
        'how long before a deadline reminders are sent, like 24h,1h; 0: none',
        reminders,
      )
      .action(
        reporting(
          async (client, { autoApproveAfter, reminders: reminderSecondsBefore }: PolicyOptions): Promise<Report> => {
            if (autoApproveAfter === undefined && reminderSecondsBefore === undefined) {
              throw new Error('Name the rules to try: --auto-approve-after or --reminders');
            }
            const query = { autoApproveAfterSeconds: autoApproveAfter, reminderSecondsBefore };
            const pages = await allPages((after) => client.get<PolicyTrial>('/ops/policies/try', { ...query, after }));
            const read = pages.reduce((sum, page) => sum + page.read, 0);
            const moved = pages.flatMap((page) => page.moved);
            const { policy } = pages[0]!;
            return { data: { policy, read, moved }, text: [...moved.map(movedLine), sumLine(read, moved)].join('\n') };
          },
        ),
      ),
  );

const reminders = (text: string): string => {
  const each = text.split(',').map(seconds);
  if (each.length > 1 && each.includes(0)) throw new InvalidArgumentError('Give durations like 24h,1h, or 0 alone.');
  return each.join(',');
};

function movedLine({ jobId, status, ownerId, claimerId, deadline, reminder, isDueAtOnce }: MovedJob): string {
  const moves = [moveText('deadline', deadline), moveText('reminder', reminder)].filter(Boolean).join(', ');
  const users = claimerId === null ? ownerId : `${ownerId}, ${claimerId}`;
  return `${jobId}  ${status}  ${users}  ${moves}${isDueAtOnce ? '  WOULD CHANGE AT ONCE' : ''}`;
}

const moveText = (name: string, { now, then }: { now: string | null; then: string | null }): string =>
  now === then ? '' : `${name} ${now ?? 'none'} → ${then ?? 'none'}`;

function sumLine(read: number, moved: readonly MovedJob[]): string {
  const atOnce = moved.filter(({ isDueAtOnce }) => isDueAtOnce).length;
  return `${counted(read, 'job')} read: ${moved.length} would move, ${atOnce} of them would change at once`;
}
