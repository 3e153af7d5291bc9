import type { ProxiedCall, Forward, CallHandler } from '@freelance/testing';

/** For the gate before SQS: counts who receives, and lets receives come to grief when it is told to. */
export class PollWatch {
  /** What receives meet; nothing when they get through. */
  trouble: CallHandler | undefined;
  /** The last receive that was tried, whatever became of it. */
  lastTriedAt = Date.now();
  /** The most receives from each queue at the same time, since it was last forgotten. */
  private most = new Map<string, number>();
  private readonly underWay = new Map<string, number>();

  readonly treatment: CallHandler = (call, forward) => {
    if (call.operation !== 'ReceiveMessage') return forward();
    this.lastTriedAt = Date.now();
    return this.trouble ? this.trouble(call, forward) : this.receive(call, forward);
  };

  /** Every poller receives most of the time, so that these are soon the pollers of each queue. */
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
      // One that is told that its queue is gone is no poller.
      if (answer.status === 200) this.most.set(QueueUrl, Math.max(count, this.most.get(QueueUrl) ?? 0));
      return answer;
    } finally {
      this.underWay.set(QueueUrl, this.underWay.get(QueueUrl)! - 1);
    }
  }
}
