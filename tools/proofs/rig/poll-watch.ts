import type { ProxiedCall, Forward, CallHandler } from '@freelance/testing';

/** A gate before SQS: counts the pollers, and makes receives fail on demand. */
export class PollWatch {
  /** The fault of receives; undefined when they succeed. */
  trouble: CallHandler | undefined;
  /** When a receive was last tried, whatever its result. */
  lastTriedAt = Date.now();
  /** The most concurrent receives of each queue since the last reset. */
  private most = new Map<string, number>();
  private readonly underWay = new Map<string, number>();

  readonly treatment: CallHandler = (call, forward) => {
    if (call.operation !== 'ReceiveMessage') return forward();
    this.lastTriedAt = Date.now();
    return this.trouble ? this.trouble(call, forward) : this.receive(call, forward);
  };

  /** Every poller is receiving most of the time, so this soon equals the number of pollers of each queue. */
  get pollers(): ReadonlyMap<string, number> {
    return this.most;
  }

  forget(): void {
    this.most = new Map();
  }

  private async receive({ body }: ProxiedCall, forward: Forward) {
    const { QueueUrl } = JSON.parse(body) as { QueueUrl: string };
    const count = (this.underWay.get(QueueUrl) ?? 0) + 1;
    this.underWay.set(QueueUrl, count);
    try {
      const answer = await forward();
      // A receive from a deleted queue does not count as a poller.
      if (answer.status === 200) this.most.set(QueueUrl, Math.max(count, this.most.get(QueueUrl) ?? 0));
      return answer;
    } finally {
      this.underWay.set(QueueUrl, this.underWay.get(QueueUrl)! - 1);
    }
  }
}
