import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { QueueKey } from '@freelance/contracts';
import { CATEGORY_TOPICS_QUEUE, TOPIC_NAMES } from '@freelance/topology';
import type { Names, TableKey } from './names';
import type { ServiceDeclaration, TableAction } from './services';
import type { Settings } from './settings';

/** All that the code of a service asks AWS for, as statements of its role. Batch calls are allowed by the single ones. */
export function permissionsOf(service: ServiceDeclaration, names: Names, settings: Settings): PolicyStatement[] {
  return [
    ...tablePermissions(service, names),
    ...queuePermissions(service, names),
    ...topicPermissions(service, names),
    ...mailPermissions(service, names, settings),
  ];
}

function tablePermissions({ tables, queries = {} }: ServiceDeclaration, names: Names): PolicyStatement[] {
  return [
    ...(Object.entries(tables) as [TableKey, readonly TableAction[]][]).flatMap(([table, actions]) =>
      allow('dynamodb', actions, [names.table(table)]),
    ),
    ...(Object.entries(queries) as [TableKey, readonly string[]][]).flatMap(([table, indexes]) =>
      allow(
        'dynamodb',
        ['Query'],
        indexes.map((index) => names.index(table, index)),
      ),
    ),
  ];
}

function queuePermissions({ consumes, sends, measures = [] }: ServiceDeclaration, names: Names): PolicyStatement[] {
  const queues = (keys: readonly QueueKey[]) => keys.map((key) => names.queue(key));
  const deadLetters = consumes.map((key) => names.deadLetters(key));
  const used = [...new Set([...queues(consumes), ...queues(sends), ...deadLetters])];
  return [
    ...allow('sqs', ['GetQueueUrl'], used),
    ...allow('sqs', ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility'], queues(consumes)),
    ...allow('sqs', ['SendMessage'], [...queues(sends), ...deadLetters]),
    ...allow('sqs', ['GetQueueAttributes'], queues(measures)),
  ];
}

function topicPermissions(
  { consumes, publishes, categoryTopics }: ServiceDeclaration,
  names: Names,
): PolicyStatement[] {
  const usesMessaging = consumes.length > 0 || publishes.length > 0;
  return [
    // Every service looks at its start whether the platform's topics are there.
    ...(usesMessaging
      ? allow(
          'sns',
          ['GetTopicAttributes'],
          TOPIC_NAMES.map((topic) => names.topic(topic)),
        )
      : []),
    ...allow(
      'sns',
      ['Publish'],
      publishes.map((topic) => names.topic(topic)),
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

function mailPermissions({ sendsMail }: ServiceDeclaration, names: Names, { mailFrom }: Settings): PolicyStatement[] {
  if (!sendsMail) return [];
  return [
    new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [names.mailIdentity(mailFrom), names.mailConfiguration()],
      conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
    }),
  ];
}

/** No statement where there is nothing to allow or nothing to allow it on. */
function allow(service: string, actions: readonly string[], resources: string[]): PolicyStatement[] {
  if (actions.length === 0 || resources.length === 0) return [];
  return [new PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources })];
}
