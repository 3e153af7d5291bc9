import type { MailVerdict, MailVerdictName } from '@freelance/contracts/operate';
import type { TextRef } from '../../../texts/text-ref';

/** How a mail ended, for the colour and the word of its tag. */
export type MailEnd = 'arrived' | 'waits' | 'lost' | 'unwanted';

const ENDS: Record<MailVerdictName, MailEnd> = {
  sent: 'arrived',
  waiting: 'waits',
  'in-outbox': 'waits',
  bounced: 'lost',
  suppressed: 'lost',
  refused: 'lost',
  'invalid-address': 'lost',
  'unknown-user': 'lost',
  'dead-letter': 'lost',
  unprocessed: 'lost',
  repeat: 'lost',
  complained: 'unwanted',
  unsubscribed: 'unwanted',
  unverified: 'unwanted',
  obsolete: 'unwanted',
  erased: 'unwanted',
  'never-subscribed': 'unwanted',
  'no-mail': 'unwanted',
};

export const endOf = (verdict: MailVerdictName): MailEnd => ENDS[verdict];

/** What an operator can do here about a verdict. */
export type Mend = 'resend' | 'replay' | 'nudge' | 'letters';

const MENDS: Partial<Record<MailVerdictName, readonly Mend[]>> = {
  sent: ['resend'],
  bounced: ['resend'],
  suppressed: ['resend'],
  refused: ['resend'],
  'invalid-address': ['resend'],
  'unknown-user': ['resend'],
  unverified: ['resend'],
  repeat: ['resend'],
  waiting: ['nudge', 'replay'],
  unprocessed: ['replay'],
  'dead-letter': ['letters'],
};

/** The ways to mend it, the first one first. A mail that was tried is nudged; its event needs no replay. */
export function mendsOf({ verdict, mail }: MailVerdict): readonly Mend[] {
  const mends = MENDS[verdict] ?? [];
  return verdict === 'waiting' && mail !== null ? ['nudge'] : mends;
}

/** The verdict in one sentence, in the words of the reader's language. */
export function verdictSentence({ verdict, mail, nextTryAt }: MailVerdict): TextRef {
  const key = `console.verdict.${verdict}` as const;
  if (verdict === 'waiting' && nextTryAt !== null) {
    return {
      key: 'console.verdict.waiting.nextTry',
      values: { n: mail?.tries.length ?? 0, at: { instant: nextTryAt } },
    };
  }
  const last = mail?.tries.at(-1);
  if (verdict === 'sent' && last) return { key, values: { at: { instant: last.endedAt ?? last.startedAt } } };
  return { key };
}

const SEVERITY: readonly MailEnd[] = ['lost', 'waits', 'arrived', 'unwanted'];

/** The verdict that answers "why did no mail come": the worst of all, and of those the newest. */
export function mainVerdict(verdicts: readonly MailVerdict[]): MailVerdict | undefined {
  const rank = ({ verdict }: MailVerdict): number => SEVERITY.indexOf(endOf(verdict));
  return verdicts.reduce<MailVerdict | undefined>(
    (worst, next) => (worst === undefined || rank(next) <= rank(worst) ? next : worst),
    undefined,
  );
}
