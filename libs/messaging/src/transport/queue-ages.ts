import { Injectable } from '@nestjs/common';
import type { Queue } from '@freelance/manifest';
import { Clock } from '@freelance/service';
import type { Outcome } from './failed-messages';
import type { ReceivedMessage } from './received-message';
import { QueueAge } from './queue-age';

/** The estimated age of each queue, fed by what this replica receives. */
@Injectable()
export class QueueAges {
  private readonly ages = new Map<string, QueueAge>();

  constructor(private readonly clock: Clock) {}

  of({ key }: Queue): QueueAge {
    const age = this.ages.get(key) ?? new QueueAge(this.clock.now().getTime());
    this.ages.set(key, age);
    return age;
  }

  received({ queue, raw, sentAt, firstReceivedAt, receiveCount }: ReceivedMessage): void {
    this.of(queue).received({
      id: raw.MessageId!,
      sentAt: sentAt.getTime(),
      firstReceivedAt: firstReceivedAt.getTime(),
      count: receiveCount,
    });
  }

  ended({ queue, raw }: ReceivedMessage, outcome: Outcome): void {
    const age = this.of(queue);
    if (outcome.outcome !== 'retry') return age.finished(raw.MessageId!);
    age.failed(raw.MessageId!, this.clock.now().getTime() + outcome.retryInSeconds * 1_000);
  }
}
