import { BaseRpcContext } from '@nestjs/microservices';
import type { Envelope } from '@freelance/contracts';
import type { RequestFacts } from '@freelance/service';

export interface MessageFacts extends RequestFacts {
  envelope: Envelope;
  /** Key of the queue. */
  queue: string;
  /** Includes this attempt; 1 on the first. */
  receiveCount: number;
}

/** The facts about a message besides its detail: `@Ctx() context: MessageContext`. */
export class MessageContext extends BaseRpcContext<[MessageFacts]> implements MessageFacts {
  readonly envelope: Envelope;
  readonly requestId: string;
  readonly traceparent?: string;
  readonly queue: string;
  readonly receiveCount: number;

  constructor(facts: MessageFacts) {
    super([facts]);
    this.envelope = facts.envelope;
    this.requestId = facts.requestId;
    if (facts.traceparent) this.traceparent = facts.traceparent;
    this.queue = facts.queue;
    this.receiveCount = facts.receiveCount;
  }

  /** Event id: deterministic for one change of one aggregate. */
  get id(): string {
    return this.envelope.id;
  }

  /** When the event happened. */
  get time(): string {
    return this.envelope.time;
  }

  /** The service that published the event. */
  get source(): string {
    return this.envelope.source;
  }
}
