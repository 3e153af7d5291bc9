import type { Status, StatusReason } from '@freelance/contracts/operate';
import type { TextRef } from '../../../texts/text-ref';

export interface NowSentence {
  headline: TextRef;
  /** What is not touched, or what is safe; null where nothing more is known. */
  lead: TextRef | null;
}

/** The answer of the page: what does not work, and what that means, from the worst reason. */
export function nowSentence(status: Status): NowSentence {
  const [worst] = status.reasons;
  if (!worst) return { headline: { key: 'console.now.well' }, lead: restOf(status) };
  return { headline: headlineOf(worst, status), lead: leadOf(worst, status) };
}

/** While all is well: whether something waits. */
function restOf({ queues }: Status): TextRef {
  const waiting = sum(queues.map((queue) => queue.waiting ?? 0));
  return waiting === 0 ? { key: 'console.now.wellLead' } : { key: 'console.now.wellWaiting', values: { n: waiting } };
}

function headlineOf(reason: StatusReason, status: Status): TextRef {
  const dependency = /^(DynamoDB|SQS and SNS|SQS|SNS) (?:does not|do not|fails|fail)/.exec(reason.sentence)?.[1];
  if (dependency !== undefined) return { key: 'console.now.dependency', values: { name: dependency } };
  const service = status.services.find(({ service: name }) => reason.sentence.startsWith(name))?.service;
  const queue = status.queues.find(({ queue: key }) => reason.sentence.startsWith(`${key}:`));
  const counted = COUNTED[reason.runbook]?.(status);
  if (counted) return counted;
  if (queue && reason.runbook === 'QueueOld') {
    return { key: 'console.now.queueOld', values: { name: queue.queue, n: queue.waiting ?? 0 } };
  }
  if (service === undefined) return { key: `console.now.level.${reason.level}` };
  const kind = BY_RUNBOOK[reason.runbook] ?? (reason.level === 'down' ? 'down' : 'degraded');
  return { key: `console.now.service.${kind}`, values: { name: service } };
}

const deadLetters = ({ queues }: Status): TextRef => ({
  key: 'console.now.deadLetters',
  values: { n: sum(queues.map(({ dead }) => dead ?? 0)) },
});

/** Sentences with the number of all that is concerned. */
const COUNTED: Readonly<Record<string, (status: Status) => TextRef>> = {
  MailStopped: (status) => ({ key: 'console.now.mailStopped', values: { n: mailsWaiting(status) } }),
  DeadLetters: deadLetters,
  DeadLettersMany: deadLetters,
  DeadlinesLate: ({ time }) => ({ key: 'console.now.late', values: { n: sum(time.map(({ overdue }) => overdue)) } }),
  OutboxStuck: ({ outboxes }) => ({
    key: 'console.now.outbox',
    values: { n: sum(outboxes.map(({ waiting }) => waiting)) },
  }),
};

const BY_RUNBOOK: Readonly<Record<string, 'failing' | 'slow' | 'versions' | 'down'>> = {
  ApiFailing: 'failing',
  ApiSlow: 'slow',
  VersionsMixed: 'versions',
  ServiceDown: 'down',
};

function leadOf({ runbook, level }: StatusReason, status: Status): TextRef | null {
  if (runbook === 'MailStopped') return { key: 'console.now.lead.mail' };
  if (runbook.startsWith('DeadLetters')) return { key: 'console.now.lead.letters' };
  if (runbook === 'OutboxStuck') return { key: 'console.now.lead.outbox' };
  const isDown = level === 'down' || level === 'unknown';
  const well = status.services.filter(({ ready, degraded }) => ready !== 0 && degraded.length === 0);
  if (!isDown || well.length === 0) return null;
  return { key: 'console.now.lead.others', values: { names: well.map(({ service }) => service).join(', ') } };
}

/** Mails that wait: those of the queue whose messages are single mails. */
const mailsWaiting = ({ queues }: Status): number => queues.find(({ queue }) => queue === 'deliveries')?.waiting ?? 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
