import { EVENT_TYPES, EVENTS, type EventType, MESSAGE_ATTRIBUTES } from '@freelance/contracts';
import {
  QUEUES,
  type QueueKey,
  resourceName,
  SUBSCRIPTIONS,
  TOPIC_KEYS,
  topicDeclaration,
  type TopicKey,
  TOPICS,
} from '@freelance/manifest';
import { type EventSchemas, nameOf, type Schema } from './event-schemas';

const topicOf = (type: EventType): TopicKey => TOPIC_KEYS.find((key) => TOPICS[key] === EVENTS[type].topic)!;

/** The topics that carry events, in the order of the events. */
const EVENT_TOPICS = [...new Set(EVENT_TYPES.map(topicOf))];

/** The queues that receive events. */
const EVENT_QUEUES = EVENT_TOPICS.flatMap((key) => SUBSCRIPTIONS.filter(({ topic }) => topic === TOPICS[key]));

const reference = (...path: string[]) => ({ $ref: `#/${path.join('/')}` });
const topicChannel = (topic: TopicKey) => `${topic}Topic`;
const queueChannel = (queue: QueueKey) => `${queue}Queue`;

const attributes = (type: EventType): Schema => {
  const properties: Record<(typeof MESSAGE_ATTRIBUTES)[keyof typeof MESSAGE_ATTRIBUTES], Schema> = {
    'detail-type': { type: 'string', const: type },
    requestId: { type: 'string', minLength: 1, description: 'Id of the request that caused the event' },
    traceparent: { type: 'string', description: 'W3C Trace Context of the request, if there is one' },
  };
  return { title: `${nameOf(type)}Attributes`, type: 'object', properties, required: ['detail-type', 'requestId'] };
};

const message = (type: EventType, payload: Schema) => ({
  name: type,
  headers: attributes(type),
  payload,
  correlationId: { location: `$message.header#/${MESSAGE_ATTRIBUTES.requestId}` },
});

/** The events that a topic carries to the queue. A message that the service sends to itself is no event. */
const carriedTo = (queue: QueueKey): readonly EventType[] =>
  (QUEUES[queue].messages as readonly string[]).filter((type): type is EventType => type in EVENTS);

const channel = (server: 'sns' | 'sqs', name: string, types: readonly string[], description: string) => ({
  address: resourceName('{environment}', name),
  description,
  servers: [reference('servers', server)],
  parameters: { environment: reference('components', 'parameters', 'environment') },
  messages: Object.fromEntries(types.map((type) => [type, reference('components', 'messages', type)])),
});

const operation = (action: 'send' | 'receive', channelName: string, types: readonly string[], summary: string) => ({
  action,
  channel: reference('channels', channelName),
  summary,
  messages: types.map((type) => reference('channels', channelName, 'messages', type)),
});

const channels = () => ({
  ...Object.fromEntries(
    EVENT_TOPICS.map((topic) => [
      topicChannel(topic),
      channel(
        'sns',
        TOPICS[topic],
        topicDeclaration(topic).messages,
        'SNS topic with events, published after the change was stored',
      ),
    ]),
  ),
  ...Object.fromEntries(
    EVENT_QUEUES.map(({ queue, topic }) => [
      queueChannel(queue),
      channel('sqs', QUEUES[queue].name, carriedTo(queue), `SQS queue, fed by the topic ${topic}, raw delivery`),
    ]),
  ),
});

const operations = () => ({
  ...Object.fromEntries(
    EVENT_TOPICS.map((topic) => [
      `publish.${topic}`,
      operation(
        'send',
        topicChannel(topic),
        topicDeclaration(topic).messages,
        'Publish events at least once, in any order',
      ),
    ]),
  ),
  ...Object.fromEntries(
    EVENT_QUEUES.map(({ queue }) => [
      `consume.${queue}`,
      operation('receive', queueChannel(queue), carriedTo(queue), 'Process each event once'),
    ]),
  ),
});

/** The AsyncAPI 3 document: the events, their content, and their topics and queues. */
export const asyncApiDocument = (schemas: EventSchemas): object => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Freelance Platform events',
    version: '1.0.0',
    description:
      'A message comes once or more, in any order: `id` tells a repeat, `detail.sequence` rises by one with every ' +
      'event of one job or category. The body is the envelope and nothing else. New fields and new types may come.',
  },
  defaultContentType: 'application/json',
  servers: Object.fromEntries(
    (['sns', 'sqs'] as const).map((protocol) => [
      protocol,
      {
        host: `${protocol}.{region}.amazonaws.com`,
        protocol,
        variables: { region: { default: 'us-east-1', description: '`AWS_REGION`' } },
      },
    ]),
  ),
  channels: channels(),
  operations: operations(),
  components: {
    parameters: { environment: { description: '`ENVIRONMENT`', default: 'dev' } },
    messages: Object.fromEntries(EVENT_TYPES.map((type) => [type, message(type, schemas[type])])),
  },
});
