import { IsString } from 'class-validator';
import { PoisonMessageError } from '../envelope/message-errors';
import { createEnvelope } from '../envelope/envelope';
import { consumerOf } from './consumer-of';
import { MessageContext } from './message-context';

class Bounced {
  @IsString()
  reason!: string;
}

class Complained {
  @IsString()
  words!: string;
}

const PAYLOADS = { 'mail.bounced': Bounced, 'mail.complained': Complained };

class Consumer extends consumerOf('mailEvents', PAYLOADS) {}

const contextOf = (type: string): MessageContext => {
  const envelope = createEnvelope({ id: 'm-1', source: 'test', type, time: new Date(), detail: {} });
  return new MessageContext({ envelope, queue: 'mailEvents', receiveCount: 1, requestId: 'request-1' });
};

describe('the consumer of a queue', () => {
  const bounced = jest.fn(async () => undefined);
  const complained = jest.fn(async () => undefined);
  const consumer = new Consumer({ 'mail.bounced': bounced, 'mail.complained': complained });
  afterEach(() => jest.clearAllMocks());

  it('passes each message to the handler of its type, with its context, as an object of its class', async () => {
    const context = contextOf('mail.complained');
    await consumer.handle({ words: 'Stop' }, context);
    expect(complained.mock.calls).toEqual([[{ words: 'Stop' }, context]]);
    expect((complained.mock.calls as unknown[][])[0]![0]).toBeInstanceOf(Complained);
    expect(bounced).not.toHaveBeenCalled();
  });

  it('refuses a payload that is valid only for another type, before a handler is called', async () => {
    await expect(consumer.handle({ words: 'Stop' }, contextOf('mail.bounced'))).rejects.toThrow(PoisonMessageError);
    expect(bounced).not.toHaveBeenCalled();
    expect(complained).not.toHaveBeenCalled();
  });

  it("fails with the handler's error", async () => {
    bounced.mockRejectedValueOnce(new Error('not now'));
    await expect(consumer.handle({ reason: 'Full' }, contextOf('mail.bounced'))).rejects.toThrow('not now');
  });

  it('does not compile if a type has no payload class, no handler, or the payload of another type', () => {
    // @ts-expect-error -- no payload class for mail.complained
    const half = consumerOf('mailEvents', { 'mail.bounced': Bounced });
    // @ts-expect-error -- no handler for mail.complained
    new Consumer({ 'mail.bounced': bounced });
    const wrong = async (feedback: Bounced): Promise<void> => void feedback.reason;
    // @ts-expect-error -- a handler of mail.bounced for mail.complained
    new Consumer({ 'mail.bounced': wrong, 'mail.complained': wrong });
    expect(half).toBeInstanceOf(Function);
  });
});
