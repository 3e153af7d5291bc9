/** Milliseconds since the epoch. */
type Instant = number;

interface KnownMessage {
  /** Since when it could be received. */
  since: Instant;
  /** When it becomes visible again; undefined while its handler works. */
  visibleAt?: Instant;
}

export interface Receive {
  id: string;
  sentAt: Instant;
  firstReceivedAt: Instant;
  /** Receives so far, this one included. */
  count: number;
}

const MOST_KNOWN = 5_000;
/** A message that became visible this long ago was received by another replica, or counts as waiting. */
const RECEIVED_WITHIN_MS = 30_000;

/**
 * Estimates since when the oldest message of a queue could be received, because SQS does not say it. A message that this
 * replica has received and not finished is known. A waiting message is assumed to be no older than the last time when
 * none waited, and no older than the oldest message received for the first time since the previous sample. The time that
 * a message was delayed by its sender is not counted, except for what lies between two samples.
 */
export class QueueAge {
  private readonly known = new Map<string, KnownMessage>();
  private waiting = 0;
  private emptyAt: Instant | undefined;
  /** No waiting message is older. */
  private waitingSince: Instant;
  /** Of the messages received for the first time since the last sample, the oldest. */
  private oldestReceived: Instant | undefined;

  constructor(now: Instant) {
    this.waitingSince = now;
  }

  /** @param waiting messages that could be received */
  sampled(waiting: number, now: Instant): void {
    this.waiting = waiting;
    if (waiting === 0) this.emptyAt = this.waitingSince = now;
    else if (this.oldestReceived !== undefined) this.waitingSince = this.oldestReceived;
    this.oldestReceived = undefined;
  }

  received({ id, sentAt, firstReceivedAt, count }: Receive): void {
    const isFirst = count === 1;
    const since = isFirst ? Math.max(sentAt, this.emptyAt ?? 0) : firstReceivedAt;
    if (isFirst) this.oldestReceived = Math.min(since, this.oldestReceived ?? Infinity);
    if (this.known.size < MOST_KNOWN || this.known.has(id)) this.known.set(id, { since });
  }

  /** It leaves the queue, or came too early. */
  finished(id: string): void {
    this.known.delete(id);
  }

  failed(id: string, visibleAt: Instant): void {
    const message = this.known.get(id);
    if (message) message.visibleAt = visibleAt;
  }

  /** 0 without a message. */
  oldestSeconds(now: Instant): number {
    let oldest = this.waiting > 0 ? (this.oldestReceived ?? this.waitingSince) : now;
    for (const [id, { since, visibleAt = now }] of this.known) {
      if (visibleAt + RECEIVED_WITHIN_MS < now) this.known.delete(id);
      else oldest = Math.min(oldest, since);
    }
    return Math.max(0, (now - oldest) / 1_000);
  }
}
