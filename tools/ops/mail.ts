import { Command } from 'commander';
import type {
  ExplainedEvent,
  LeftOut,
  MailsOfAccount,
  MailsOfJob,
  MailState,
  MailsOfUser,
  MailVerdict,
  SubscriptionState,
} from '@freelance/contracts';
import { counted } from '@freelance/contracts/plain';
import { afterEventMs } from './durations';
import { type Report, reporting, reportOfChange } from './report';

/** `npm run ops -- mail [user]`: why a mail came, or did not come. */
export const mailCommand = (): Command =>
  new Command('mail')
    .description(
      'show the mails of a user and why those about the account came or did not come, or with --job those about a job',
    )
    .argument('[userId]', 'user id; without it --job shows all recipients')
    .option('--job <id>', 'explain the mails about this job')
    .action(
      reporting(async (client, { job }: { job?: string }, userId?: string): Promise<Report> => {
        if (job !== undefined) {
          const path = `/ops/jobs/${encodeURIComponent(job)}/mails`;
          const explained = await client.get<MailsOfJob>(path, { userId });
          return { data: explained, text: explainedText(explained, userId) };
        }
        if (userId === undefined) throw new Error('Name a user, or a job with --job');
        const mails = await client.get<MailsOfAccount>('/ops/mails', { userId });
        return { data: mails, text: mailsText(mails) };
      }),
    );

/** `npm run ops -- resend <event> <user>`: sends one mail again. */
export const resendCommand = (): Command =>
  new Command('resend')
    .description('send the mail of an event to one user again')
    .argument('<eventId>', 'like job-…-2 or user-…-1; ops job <id> and ops mail <userId> list the events')
    .argument('<userId>', 'a user who gets mail about this event')
    .option('--yes', 'do it; without it only say what would be done')
    .action(
      reporting(async (client, { yes }: { yes?: true }, eventId: string, userId: string): Promise<Report> => {
        return reportOfChange(await client.change('/ops/mails/resend', { eventId, userId, apply: yes }));
      }),
    );

export function explainedText({ user, events, leftOut }: MailsOfJob, userId: string | undefined): string {
  const about = user && userId !== undefined ? [userText(userId, user)] : [];
  return [...about, ...eventLines(events), ...leftOutLines(leftOut)].join('\n');
}

const eventLines = (events: readonly ExplainedEvent[]): string[] =>
  events.flatMap(({ eventId, type, time, mails, announcement }) => [
    `${time}  ${type}  ${eventId}`,
    ...mails.flatMap(verdictLines),
    ...(announcement
      ? [
          `  announced to ${announcement.more ? 'at least ' : ''}${counted(announcement.subscribers, 'subscriber')} of ${announcement.categoryId}: ${
            Object.entries(announcement.verdicts)
              .map(([verdict, count]) => `${verdict} ${count}`)
              .join(', ') || 'none'
          }`,
        ]
      : []),
  ]);

const leftOutLines = ({ events, deadLetters }: LeftOut): string[] => [
  ...(events > 0 ? [`not explained: the ${counted(events, 'oldest event')}`] : []),
  ...deadLetters.map(
    ({ queue, read, count }) =>
      `${read} of about ${counted(count, 'dead letter')} of ${queue} were read: a mail that has no row can be in the others`,
  ),
];

function verdictLines({ userId, kind, verdict, sentence, advice, mail, nextTryAt }: MailVerdict): string[] {
  return [
    `  ${userId}  ${kind ?? 'no mail'}  ${verdict.toUpperCase()}  ${sentence}`,
    ...(mail ? tryLines(mail) : []),
    ...(nextTryAt === null ? [] : [`    next try about ${nextTryAt}`]),
    ...(advice === null ? [] : [`    advice: ${advice}`]),
  ];
}

const tryLines = ({ tries, reports }: MailState): string[] => [
  ...tries.map((each, index) => {
    const { startedAt, outcome, error, requestId, isResent } = each;
    const afterMs = afterEventMs(each);
    return (
      `    try ${index + 1}  ${startedAt}  ${outcome ?? 'runs, or its process died'}` +
      (afterMs === null ? '' : `  ${afterMs} ms after the event`) +
      (isResent ? '  resent by an operator' : '') +
      (error === null ? '' : `  ${error}`) +
      (requestId === null ? '' : `  request ${requestId}`)
    );
  }),
  ...reports.map(({ kind, at, reason }) => `    ${kind}  ${at}  ${reason}`),
];

export function mailsText(found: MailsOfAccount): string {
  const { userId, user, account, accountFailure, leftOut, more, subscriptions } = found;
  const explained = new Set(account.map(({ eventId }) => eventId));
  const mails = found.mails.filter(({ eventId }) => !explained.has(eventId));
  return [
    userText(userId, user),
    ...(accountFailure === null ? [] : [`The mails about the account are not explained: ${accountFailure}`]),
    ...eventLines(account),
    ...leftOutLines(leftOut),
    ...mails.flatMap((mail) => [`${mail.createdAt}  ${mail.kind}  ${mail.state}  ${mail.eventId}`, ...tryLines(mail)]),
    ...(found.mails.length === 0 ? ['no mails'] : []),
    ...(more ? ['and older ones'] : []),
    ...subscriptions.map(subscriptionText),
  ].join('\n');
}

const userText = (userId: string, { isKnown, hasValidAddress }: MailsOfUser['user']): string =>
  `${userId}  ${isKnown ? (hasValidAddress ? 'has a valid address' : 'has no valid address in UsersTable') : 'is not in UsersTable'}`;

function subscriptionText({ categoryId, state, since, leftAt, leftBy, leftRequestId }: SubscriptionState): string {
  const left =
    leftAt === null ? '' : `, left ${leftAt} by ${leftBy ?? 'unknown'} (request ${leftRequestId ?? 'unknown'})`;
  return `category ${categoryId}  ${state}${since === null ? '' : ` since ${since}`}${left}`;
}
