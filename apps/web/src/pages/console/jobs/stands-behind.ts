import type { JobTimer, QueueReport } from '@freelance/contracts/operate';
import type { TextRef } from '../../../texts/text-ref';

/** The longest delay of SQS: only then can a message wait until the deadline. */
const LONGEST_DELAY_SECONDS = 900;

/** What makes the next deadline happen: a delayed message, compared with what its queue has. */
export function messageBehind(timer: JobTimer, queue: Pick<QueueReport, 'counts'> | undefined): TextRef {
  const { queue: name, messageAt, isScheduled, lateSeconds } = timer;
  if (!isScheduled) {
    if (messageAt !== null) return { key: 'console.behind.messageLate', values: { name, at: { instant: messageAt } } };
    const isFar = lateSeconds < -LONGEST_DELAY_SECONDS;
    return { key: isFar ? 'console.behind.notYet' : 'console.behind.noMessage', values: { name } };
  }
  const at = { instant: messageAt ?? timer.dueAt };
  if (!queue?.counts) return { key: 'console.behind.notCounted', values: { name, at } };
  const { waiting, delayed, inFlight, retrying } = queue.counts;
  const inQueue = waiting + delayed + inFlight + retrying;
  return inQueue === 0
    ? { key: 'console.behind.lost', values: { name, at } }
    : { key: 'console.behind.message', values: { name, at, n: inQueue } };
}

/** The queue of a timer: `JobTimeoutQueue` is `dev-JobTimeoutQueue` here. */
export const queueOf = (timer: JobTimer, queues: readonly QueueReport[] = []): QueueReport | undefined =>
  queues.find(({ name }) => name.endsWith(`-${timer.queue}`));

/** When the scan behind the queue last completed; `JobTimeoutQueue` belongs to the scan `timeout`. */
export const lastScanOf = (
  timer: JobTimer,
  scans: readonly { kind: string; lastScan: string | null }[] = [],
): string | null => scans.find(({ kind }) => timer.queue.toLowerCase().includes(kind))?.lastScan ?? null;
