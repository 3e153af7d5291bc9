import { EVENTS } from '@freelance/contracts';
import { releasedMessages } from '@freelance/testing';
import { parseEnvelope } from '../envelope/envelope';
import { MessageValidationPipe } from './message-validation.pipe';

const pipe = new MessageValidationPipe();

it.each(Object.entries(EVENTS))(
  'accepts a %s of the last version, also with a field of the next version',
  async (type, metatype) => {
    for (const message of releasedMessages(type)) {
      const { detail } = parseEnvelope(JSON.stringify({ ...message, fromTheFuture: true }));
      const more = { ...(detail as object), fromTheFuture: true };
      await expect(pipe.transform(more, { type: 'body', metatype })).resolves.toMatchObject(message.detail);
    }
  },
);
