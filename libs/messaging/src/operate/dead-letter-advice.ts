import type { DeadLetter } from '@freelance/contracts';
import type { QueueKey } from '@freelance/manifest';
import type { DeadLetterReason } from '../transport/dead-letter-sender';

/** Scans find the deadlines of these queues again, so their letters are never needed. */
const FOUND_BY_SCANS: ReadonlySet<string> = new Set<QueueKey>(['jobExpiry', 'jobTimeout']);

const BEFORE_REDRIVE: Partial<Record<string, string>> = {
  'attempts-exhausted': 'Repair what the error names',
  'unknown-version': 'Deploy the service of this handler in the version of the sender',
  'unknown-type':
    'Repair the filter of the subscription (npm run provision), or deploy the version of the service that knows the type',
  'invalid-detail': 'Repair the sender or the rule that the error names, and deploy it',
} satisfies Partial<Record<DeadLetterReason, string>>;

/** What an operator can do about a dead letter. */
export function adviceFor({ reason, originalId }: Pick<DeadLetter, 'reason' | 'originalId'>, queue: string): string {
  const purge = `ops dlq purge ${queue} --id ${originalId} --yes`;
  if (FOUND_BY_SCANS.has(queue)) return `Repair what the error names, then: ops scan, and ${purge}`;
  if (reason === 'unparseable') {
    const repair = queue === 'deliveries' ? 'ops resend <event> <user> --yes' : 'ops replay <event> --yes';
    return (
      'Read the body: the source and the ids in it show what it was. If it was a message of this platform, check with ' +
      `ops mail <user> --job <job> whether a mail is missing, and make up for it: ${repair}. Then: ${purge}`
    );
  }
  if (reason === 'refused') return `Read the error. Usually nothing can be done, then: ${purge}`;
  const cause =
    (reason === null ? undefined : BEFORE_REDRIVE[reason]) ??
    'Look for processes of the consumer that ended (ops versions --all), and at the policy of the queue';
  return `${cause}. Then: ops dlq redrive ${queue} --yes`;
}
