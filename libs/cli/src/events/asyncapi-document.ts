import {
  CATEGORY_EVENTS,
  JOB_EVENTS,
  MESSAGE_ATTRIBUTES,
  QUEUES,
  type QueueKey,
  resourceName,
  TOPICS,
} from '@freelance/contracts';
import { SUBSCRIPTIONS } from '@freelance/topology';
import { EVENT_TYPES, type EventSchemas, type EventType, nameOf, type Schema } from './event-schemas';

/** The topics that carry events. The third one carries what stays inside the notifications service. */
const EVENT_TOPICS = {
  jobEvents: Object.keys(JOB_EVENTS) as EventType[],
  categoryEvents: Object.keys(CATEGORY_EVENTS) as EventType[],
} satisfies Partial<Record<keyof typeof TOPICS, EventType[]>>;
type EventTopic = keyof typeof EVENT_TOPICS;
const EVENT_TOPIC_KEYS = Object.keys(EVENT_TOPICS) as EventTopic[];

/** The queues that events go to. */
const EVENT_QUEUES = SUBSCRIPTIONS.filter(({ topic }) => EVENT_TOPIC_KEYS.some((key) => TOPICS[key] === topic));

const reference = (...path: string[]) => ({ $ref: `#/${path.join('/')}` });
const topicChannel = (topic: EventTopic) => `${topic}Topic`;
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
    EVENT_TOPIC_KEYS.map((topic) => [
      topicChannel(topic),
      channel(
        'sns',
        TOPICS[topic],
        EVENT_TOPICS[topic],
        'SNS topic with events, published after the change was stored',
      ),
    ]),
  ),
  ...Object.fromEntries(
    EVENT_QUEUES.map(({ queue, topic }) => [
      queueChannel(queue),
      channel('sqs', QUEUES[queue].name, QUEUES[queue].messages, `SQS queue, fed by the topic ${topic}, raw delivery`),
    ]),
  ),
});

const operations = () => ({
  ...Object.fromEntries(
    EVENT_TOPIC_KEYS.map((topic) => [
      `publish.${topic}`,
      operation('send', topicChannel(topic), EVENT_TOPICS[topic], 'Publish events at least once, in any order'),
    ]),
  ),
  ...Object.fromEntries(
    EVENT_QUEUES.map(({ queue }) => [
      `consume.${queue}`,
      operation('receive', queueChannel(queue), QUEUES[queue].messages, 'Process each event once'),
    ]),
  ),
});

/** The AsyncAPI 3 document: which events there are, what they hold and where they go. */
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
