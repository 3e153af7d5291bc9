import { DescribeTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  SetSubscriptionAttributesCommand,
} from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import {
  BUCKET_KEYS,
  CORE_NAMES,
  isPartOf,
  QUEUE_KEYS,
  QUEUES,
  resourceName,
  SERVICE_NAMES,
  type ServiceName,
  subscriptionsOf,
  TABLE_KEYS,
  tableDeclaration,
  TABLES,
  TOPICS,
  topicsOf,
} from '@freelance/manifest';
import { startTestCloud, type TestCloud } from '@freelance/testing';
import { createProvisionClients } from './clients';
import { provision, type ProvisionOptions } from './provision';
import type { Outcome, ReportLine } from './report';
import { tableDefinition } from './table-definition';

/** Two services declare UsersTable: the one that owns it, and the one that reads it. */
const tableCountOf = (services: readonly ServiceName[]): number =>
  new Set(TABLE_KEYS.filter((key) => isPartOf(services, 'tables', key)).map((key) => TABLES[key])).size;
const resourcesOf = (services: readonly ServiceName[]): number =>
  tableCountOf(services) +
  BUCKET_KEYS.length +
  topicsOf(services).length +
  2 * QUEUE_KEYS.filter((key) => isPartOf(services, 'queues', key)).length +
  subscriptionsOf(services).length;
const RESOURCES = resourcesOf(SERVICE_NAMES);

describe('provisioning an endpoint', () => {
  let cloud: TestCloud;
  let clients: ReturnType<typeof createProvisionClients>;
  let environments = 0;
  let environment: string;

  beforeAll(async () => {
    cloud = await startTestCloud();
    clients = createProvisionClients();
  });

  beforeEach(() => {
    environments += 1;
    environment = `${cloud.environment}-${environments}`;
  });

  afterAll(async () => {
    clients.destroy();
    await cloud.stop();
  });

  async function provisioned(options: Partial<ProvisionOptions> = {}): Promise<ReportLine[]> {
    const report: ReportLine[] = [];
    await provision(clients, { environment, includeExternal: true, ...options }, (line) => report.push(line));
    return report;
  }

  const subjects = (report: ReportLine[], outcome: Outcome): string[] =>
    report.filter((line) => line.outcome === outcome).map((line) => line.subject);

  const topicArn = (topic: string) => `arn:aws:sns:us-east-1:000000000000:${resourceName(environment, topic)}`;

  async function jobEventsSubscription() {
    const { Subscriptions = [] } = await clients.sns.send(
      new ListSubscriptionsByTopicCommand({ TopicArn: topicArn(TOPICS.jobEvents) }),
    );
    expect(Subscriptions).toHaveLength(1);
    const { SubscriptionArn } = Subscriptions[0]!;
    const attributes = async () =>
      (await clients.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes!;
    return { SubscriptionArn, attributes };
  }

  async function jobEventsQueue() {
    const { QueueUrl } = await clients.sqs.send(
      new GetQueueUrlCommand({ QueueName: resourceName(environment, QUEUES.jobEvents.name) }),
    );
    const attributes = async () =>
      (await clients.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))).Attributes!;
    return { QueueUrl, attributes };
  }

  it('creates everything in the first run and nothing in the second', async () => {
    const first = await provisioned();
    expect(subjects(first, 'made')).toHaveLength(RESOURCES);

    const second = await provisioned();
    expect(subjects(second, 'made')).toEqual([]);
    expect(subjects(second, 'changed')).toEqual([]);
    expect(subjects(second, 'differs')).toEqual([]);
    expect(subjects(second, 'was there').sort()).toEqual(subjects(first, 'made').sort());
  });

  it('reports once each capability that this endpoint lacks', async () => {
    expect(subjects(await provisioned(), 'endpoint cannot').sort()).toEqual([
      'encryption at rest',
      'point-in-time recovery',
      'streams',
      'time to live',
    ]);
  });

  it('creates tables with the declared keys and indexes', async () => {
    await provisioned();
    for (const table of TABLE_KEYS.map(tableDeclaration).filter(({ external }) => !external)) {
      const wanted = tableDefinition(environment, table);
      const { Table } = await clients.dynamodb.send(new DescribeTableCommand({ TableName: wanted.TableName }));
      expect(Table).toMatchObject({
        KeySchema: wanted.KeySchema,
        BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      });
      const shape = (indexes: { IndexName?: string; KeySchema?: object; Projection?: object }[] = []) =>
        indexes.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
      expect(shape(Table?.GlobalSecondaryIndexes)).toEqual(shape(wanted.GlobalSecondaryIndexes));
    }
  });

  it('does not create the tables of other systems', async () => {
    await provisioned({ includeExternal: false, services: CORE_NAMES });
    const { TableNames = [] } = await clients.dynamodb.send(new ListTablesCommand({}));
    const made = TableNames.filter((name) => name.startsWith(`${environment}-`));
    expect(made).toHaveLength(tableCountOf(CORE_NAMES) - 1);
    expect(made).not.toContain(`${environment}-UsersTable`);
  });

  it('makes nothing of an add-on for the core, and adds it later beside the table that was there', async () => {
    const core = await provisioned({ services: CORE_NAMES });
    const topic = `${environment}-${TOPICS.userEvents}`;
    expect(core.filter(({ subject }) => subject.includes(topic))).toEqual([]);
    expect(subjects(core, 'made')).toHaveLength(resourcesOf(CORE_NAMES));

    const whole = await provisioned();
    expect(subjects(whole, 'made')).toHaveLength(RESOURCES - resourcesOf(CORE_NAMES));
    expect(subjects(whole, 'made')).toEqual(
      expect.arrayContaining([
        `subscription of ${environment}-jobs-users-events to ${topic}`,
        `subscription of ${environment}-notifications-users-events to ${topic}`,
        `topic ${topic}`,
      ]),
    );
    expect(subjects(whole, 'was there')).toContain(`table ${environment}-UsersTable`);
  });

  it('subscribes the notifications queue to job events, raw, filtered, with a dead-letter queue', async () => {
    await provisioned();
    const { attributes } = await jobEventsSubscription();
    const { RawMessageDelivery, FilterPolicy, RedrivePolicy } = await attributes();
    expect(RawMessageDelivery).toBe('true');
    expect(JSON.parse(FilterPolicy!)).toEqual({ 'detail-type': QUEUES.jobEvents.messages });
    expect(JSON.parse(RedrivePolicy!)).toEqual({
      deadLetterTargetArn: `arn:aws:sqs:us-east-1:000000000000:${environment}-notifications-freelance-jobs-events-dlq`,
    });
  });

  it('repairs the filter of a subscription and reports the change', async () => {
    await provisioned();
    const { SubscriptionArn, attributes } = await jobEventsSubscription();
    await clients.sns.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'FilterPolicy',
        AttributeValue: JSON.stringify({ 'detail-type': ['job.created'] }),
      }),
    );
    const report = await provisioned();
    expect(report.filter((line) => line.outcome === 'changed')).toEqual([
      {
        outcome: 'changed',
        subject: `subscription of ${environment}-notifications-freelance-jobs-events to ${environment}-freelance-jobs-events`,
        detail: 'FilterPolicy',
      },
    ]);
    expect(JSON.parse((await attributes()).FilterPolicy!)).toEqual({ 'detail-type': QUEUES.jobEvents.messages });
  });

  it('repairs the policy of a queue, and leaves a policy that differs only in spelling', async () => {
    await provisioned();
    const { QueueUrl, attributes } = await jobEventsQueue();
    const { Policy, RedrivePolicy } = await attributes();
    await clients.sqs.send(
      new SetQueueAttributesCommand({
        QueueUrl,
        Attributes: {
          Policy: '',
          RedrivePolicy: JSON.stringify(JSON.parse(RedrivePolicy!), null, 2),
          VisibilityTimeout: '7',
        },
      }),
    );
    const report = await provisioned();
    expect(report.filter((line) => line.outcome === 'changed')).toEqual([
      {
        outcome: 'changed',
        subject: `queue ${environment}-notifications-freelance-jobs-events`,
        detail: 'VisibilityTimeout, Policy',
      },
    ]);
    expect(await attributes()).toMatchObject({ Policy, VisibilityTimeout: '30' });
  });

  it('can run several times at once', async () => {
    const reports = await Promise.all([provisioned(), provisioned(), provisioned()]);
    for (const report of reports) expect(subjects(report, 'differs')).toEqual([]);
    expect(new Set(reports.flatMap((report) => subjects(report, 'made'))).size).toBe(RESOURCES);
    await jobEventsSubscription();
    expect(subjects(await provisioned(), 'was there')).toHaveLength(RESOURCES);
  });
});
