import type {
  DeadLetterOfMails,
  DeadLettersPage,
  Envelope,
  EventOfMails,
  ExplainMails,
  LeftOut,
  QueueReport,
} from '@freelance/contracts';
import type { ServiceCalls } from './service-calls';

const LETTERS_READ = 100;

/** The queues between an event and its mails. Undefined when SQS does not tell: the verdicts then say less. */
export async function mailQueuesOf(
  services: ServiceCalls,
  eventQueue: 'jobEvents' | 'userEvents',
): Promise<QueueReport[] | undefined> {
  const names: string[] =
    eventQueue === 'jobEvents' ? ['jobEvents', 'announcements', 'deliveries'] : ['userEvents', 'deliveries'];
  const found = await services.get<QueueReport[]>('notifications', '/ops/queues').catch(() => undefined);
  return found?.filter(({ queue }) => names.includes(queue));
}

export async function deadLettersIn(
  services: ServiceCalls,
  queues: readonly QueueReport[],
): Promise<{ read: DeadLetterOfMails[]; leftOut: LeftOut['deadLetters'] }> {
  const withLetters = queues.filter(({ counts }) => (counts?.deadLetters ?? 0) > 0);
  const pages = await Promise.all(
    withLetters.map(async ({ queue, counts }) => {
      const path = `/ops/dead-letters/${queue}`;
      const { letters } = await services.get<DeadLettersPage>('notifications', path, { limit: LETTERS_READ });
      const read = letters.map(({ body, error }) => ({ queue, envelopeId: idIn(body), error }));
      return { queue, read, count: counts!.deadLetters };
    }),
  );
  return {
    read: pages.flatMap(({ read }) =>
      read.filter((letter): letter is DeadLetterOfMails => letter.envelopeId !== undefined),
    ),
    leftOut: pages.flatMap(({ queue, read, count }) =>
      count > read.length ? [{ queue, read: read.length, count }] : [],
    ),
  };
}

export function waitingIn(queues: readonly QueueReport[]): Pick<ExplainMails, 'waiting'> {
  if (queues.some(({ counts }) => counts === null)) return {};
  const waiting = queues.map(({ queue, counts }) => [
    queue,
    counts!.waiting + counts!.delayed + counts!.inFlight + counts!.retrying,
  ]);
  return { waiting: Object.fromEntries(waiting) as Record<string, number> };
}

/** Only what decides about mails: without long texts, and without an address. */
export function eventOf({ id, 'detail-type': type, time, detail }: Envelope): EventOfMails {
  const fields = Object.entries(detail as Record<string, unknown>);
  const read = fields.filter(
    ([name, value]) => /Id$/.test(name) || DECIDING.has(name) || (name === 'email' && value === null),
  );
  return { id, type, time, detail: Object.fromEntries(read) };
}

const DECIDING = new Set(['kind', 'automatic', 'isRevertible']);

const idIn = (body: unknown): string | undefined => {
  const { id } = (typeof body === 'object' && body !== null ? body : {}) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
};
