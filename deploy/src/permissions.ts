import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  CATEGORY_TOPICS_QUEUE,
  manifestOf,
  OWN_INSTANCES_ACTIONS,
  personalAppsOf,
  type Queue,
  type QueueKey,
  type ServiceManifest,
  type ServiceName,
  type TableAction,
  type TableDeclaration,
  type TableKey,
  type TopicName,
  TOPICS,
  topicsNeededBy,
} from '@freelance/manifest';
import { exportPermissions } from './exports';
import type { Names } from './names';
import type { Settings } from './settings';

/** The permissions of a service's code, as statements of its role. IAM allows batch calls by the action of the single call. */
export function permissionsOf(name: ServiceName, names: Names, settings: Settings): PolicyStatement[] {
  const service = manifestOf(name);
  return [
    ...tablePermissions(service, names),
    ...instancePermissions(name, names),
    ...queuePermissions(service, names),
    ...topicPermissions(name, names),
    ...exportPermissions(name, names),
    ...mailPermissions(service, names, settings),
    ...logPermissions(service, names, settings),
  ];
}

function tablePermissions({ tables }: ServiceManifest, names: Names): PolicyStatement[] {
  const declared = Object.entries(tables) as [TableKey, TableDeclaration][];
  return [
    ...declared.flatMap(([table, { actions }]) => allow('dynamodb', actions, [names.table(table)])),
    ...declared.flatMap(([table, { indexes = {} }]) => {
      const queried = Object.keys(indexes).filter((index) => indexes[index]!.isQueried !== false);
      return allow(
        'dynamodb',
        ['Query'],
        queried.map((index) => names.index(table, index)),
      );
    }),
  ];
}

/** Each service writes and reads the states of its own processes; the gateway reads those of all. */
function instancePermissions(service: ServiceName, names: Names): PolicyStatement[] {
  const table = names.table('instances');
  const ofOwnRows = (actions: readonly TableAction[], resource: string) =>
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [resource],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [service] } },
    });
  return [
    ofOwnRows(OWN_INSTANCES_ACTIONS, table),
    ofOwnRows(['Query'], names.index('instances', 'LivingIndex')),
    ...(manifestOf(service).isPublic ? allow('dynamodb', ['Query'], [table]) : []),
  ];
}

function queuePermissions(service: ServiceManifest, names: Names): PolicyStatement[] {
  const declared = Object.entries(service.queues) as [QueueKey, Queue][];
  const consumed = declared.map(([key]) => names.queue(key));
  const deadLetters = declared.map(([key]) => names.deadLetters(key));
  return [
    ...allow(
      'sqs',
      [
        'GetQueueUrl',
        'GetQueueAttributes',
        'SendMessage',
        'ReceiveMessage',
        'DeleteMessage',
        'ChangeMessageVisibility',
      ],
      [...consumed, ...deadLetters],
    ),
    // Operators send dead letters back: a task of SQS moves all of them.
    ...allow('sqs', ['StartMessageMoveTask', 'CancelMessageMoveTask', 'ListMessageMoveTasks'], deadLetters),
  ];
}

function topicPermissions(name: ServiceName, names: Names): PolicyStatement[] {
  const { queues, topics, categoryTopics } = manifestOf(name);
  const own = Object.values(topics).map((topic) => topic.name as TopicName);
  const usesMessaging = Object.keys(queues).length > 0 || own.length > 0;
  // Its answers about exports and erasures.
  const isAsked = usesMessaging && personalAppsOf([name]).length > 0;
  const published = [...own, ...(isAsked ? [TOPICS.privacyEvents] : [])];
  return [
    // Every service checks at its start whether these topics exist.
    ...(usesMessaging
      ? allow(
          'sns',
          ['GetTopicAttributes'],
          topicsNeededBy(name).map((topic) => names.topic(topic)),
        )
      : []),
    ...allow(
      'sns',
      ['Publish'],
      published.map((topic) => names.topic(topic)),
    ),
    ...(categoryTopics === 'publishes' ? allow('sns', ['Publish'], [names.categoryTopics()]) : []),
    ...(categoryTopics === 'makes' ? makesCategoryTopics(names) : []),
  ];
}

const makesCategoryTopics = (names: Names): PolicyStatement[] => [
  ...allow('sns', ['CreateTopic', 'Subscribe'], [names.categoryTopics()]),
  ...allow(
    'sqs',
    ['GetQueueUrl', 'GetQueueAttributes'],
    [names.queue(CATEGORY_TOPICS_QUEUE), names.deadLetters(CATEGORY_TOPICS_QUEUE)],
  ),
];

function mailPermissions({ sendsMail }: ServiceManifest, names: Names, { mailFrom }: Settings): PolicyStatement[] {
  if (!sendsMail) return [];
  return [
    new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [names.mailIdentity(mailFrom), names.mailConfiguration()],
      conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
    }),
  ];
}

/** The gateway searches the logs of all services for operators. A query is named by its id only, so results have no resource. */
function logPermissions({ isPublic }: ServiceManifest, names: Names, { services }: Settings): PolicyStatement[] {
  if (!isPublic) return [];
  return [
    ...allow(
      'logs',
      ['StartQuery'],
      services.map((service) => names.logGroup(service)),
    ),
    ...allow('logs', ['GetQueryResults', 'StopQuery'], ['*']),
  ];
}

/** No statement without an action or without a resource. */
function allow(service: string, actions: readonly string[], resources: string[]): PolicyStatement[] {
  if (actions.length === 0 || resources.length === 0) return [];
  return [new PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources })];
}
