import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { MessageOf, QueueKey } from '@freelance/manifest';
import type { MessageContext } from './message-context';
import { MessageValidationPipe } from './message-validation.pipe';

/** The class that validates the `detail` of each message type of a queue. */
type PayloadClasses<Key extends QueueKey> = { readonly [Type in MessageOf<Key>]: new () => object };

/** The handler of each message type of a queue. */
export type MessageHandlers<Key extends QueueKey, Payloads extends PayloadClasses<Key>> = {
  readonly [Type in MessageOf<Key>]: (detail: InstanceType<Payloads[Type]>, context: MessageContext) => Promise<void>;
};

const validation = new MessageValidationPipe();

/**
 * The base class of a controller that consumes a queue. It validates each message and passes it to the handler of its
 * type. It does not compile if a message type of the queue has no payload class or no handler.
 */
export function consumerOf<Key extends QueueKey, Payloads extends PayloadClasses<Key>>(queue: Key, payloads: Payloads) {
  abstract class Consumer {
    constructor(private readonly handlers: MessageHandlers<Key, Payloads>) {}

    /** @throws PoisonMessageError when the payload is invalid, or the error of the handler */
    @EventPattern(Object.keys(payloads), { queue })
    async handle(@Payload() detail: object, @Ctx() context: MessageContext): Promise<void> {
      const type = context.envelope['detail-type'] as MessageOf<Key>;
      const checked: unknown = await validation.transform(detail, { type: 'body', metatype: payloads[type] });
      await this.handlers[type](checked as InstanceType<Payloads[typeof type]>, context);
    }
  }
  return Consumer;
}
