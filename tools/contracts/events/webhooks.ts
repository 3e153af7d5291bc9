import type { EventType } from '@freelance/contracts';
import { type EventSchemas, nameOf } from './event-schemas';

const description =
  'Subscribe an HTTPS endpoint with raw message delivery to the SNS topic of the event (see `/asyncapi.json`).';

/** The events as OpenAPI 3.1 webhooks. */
export const webhooks = (schemas: EventSchemas): Record<string, object> =>
  Object.fromEntries(
    Object.entries(schemas).map(([type, schema]) => [
      type,
      {
        post: {
          operationId: `on${nameOf(type as EventType)}`,
          summary: `What a subscriber of ${type} is sent`,
          description,
          tags: ['events'],
          requestBody: { required: true, content: { 'application/json': { schema } } },
          responses: { '2XX': { description: 'Accepted. After any other status SNS delivers the message again' } },
        },
      },
    ]),
  );
