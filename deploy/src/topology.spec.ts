import {
  deadLetterName,
  maxReceiveCount,
  QUEUE_KEYS,
  QUEUES,
  resourceName,
  SERVICE_NAMES,
  SUBSCRIPTIONS,
  TABLE_KEYS,
  tableDeclaration,
  TOPIC_NAMES,
} from '@freelance/manifest';
import { tableDefinition } from '@freelance/topology';
import { MAIL_EVENTS } from './mail';
import { ofType, resolved, synthesise } from './testing/synthesise';

const OWN_TABLES = TABLE_KEYS.map(tableDeclaration).filter(({ external }) => !external);
const { resources, services, dependencies, shared } = synthesise({ environment: 'test' });
const named = (name: string) => resourceName('test', name);
const namesOf = (type: string, property: string) =>
  ofType(resources, type)
    .map(({ Properties }) => Properties[property] as string)
    .sort();

describe('the templates hold every resource of the topology and nothing else', () => {
  it('in tables, except those of other systems', () => {
    const own = OWN_TABLES.map(({ name }) => named(name));
    expect(namesOf('AWS::DynamoDB::Table', 'TableName')).toEqual(own.sort());
  });

  it('in queues, each with its dead letters', () => {
    const names = Object.values(QUEUES).map(({ name }) => name);
    const all = names.flatMap((name) => [named(name), named(deadLetterName(name))]);
    expect(namesOf('AWS::SQS::Queue', 'QueueName')).toEqual(all.sort());
  });

  it('in topics, beside the one for what SES tells', () => {
    expect(namesOf('AWS::SNS::Topic', 'TopicName')).toEqual([...TOPIC_NAMES, MAIL_EVENTS].map(named).sort());
  });

  it('in subscriptions', () => {
    expect(ofType(resources, 'AWS::SNS::Subscription')).toHaveLength(SUBSCRIPTIONS.length + 1);
  });
});

describe.each(OWN_TABLES)('table $name', (declaration) => {
  const wanted = tableDefinition('test', declaration);
  const table = ofType(resources, 'AWS::DynamoDB::Table').find(
    ({ Properties }) => Properties.TableName === wanted.TableName,
  )!;

  it('has the keys and indexes that are declared', () => {
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [] } = table.Properties;
    expect({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes }).toEqual({
      KeySchema: wanted.KeySchema,
      AttributeDefinitions: wanted.AttributeDefinitions,
      GlobalSecondaryIndexes: wanted.GlobalSecondaryIndexes,
    });
  });

  it('is billed on demand, encrypted, recoverable, streamed, emptied by ttl and protected', () => {
    expect(table.DeletionPolicy).toBe('Retain');
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      DeletionProtectionEnabled: true,
    });
  });
});

describe.each(QUEUE_KEYS)('queue %s', (key) => {
  const queues = ofType(resources, 'AWS::SQS::Queue');
  const find = (name: string) => queues.find(({ Properties }) => Properties.QueueName === named(name))!;
  const queue = find(QUEUES[key].name);
  const deadLetters = find(deadLetterName(QUEUES[key].name));

  it('redrives as often as it is declared, to dead letters that stay for fourteen days', () => {
    expect(queue.Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      VisibilityTimeout: QUEUES[key].visibilityTimeoutSeconds,
      ReceiveMessageWaitTimeSeconds: QUEUES[key].receiveWaitSeconds,
      RedrivePolicy: { maxReceiveCount: maxReceiveCount(QUEUES[key]) },
    });
    expect(deadLetters.Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: QUEUES[key].deadLetterRetentionSeconds,
    });
  });
});

describe('subscriptions', () => {
  const subscriptions = ofType(resources, 'AWS::SNS::Subscription').map(({ Properties }) => resolved(Properties));

  it.each(SUBSCRIPTIONS)('lead $topic to $queue raw, with dead letters and the filter of the queue', (declared) => {
    const topicArn = `arn:aws:sns:us-east-1:123456789012:${named(declared.topic)}`;
    const [subscription, ...others] = subscriptions.filter(({ TopicArn }) => TopicArn === topicArn);
    expect(others).toEqual([]);
    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(subscription.RedrivePolicy.deadLetterTargetArn).toBeDefined();
    expect({ policy: subscription.FilterPolicy, scope: subscription.FilterPolicyScope }).toEqual(
      declared.filtered
        ? { policy: { 'detail-type': QUEUES[declared.queue].messages }, scope: 'MessageAttributes' }
        : {},
    );
  });
});

describe('queue policies', () => {
  const statements = ofType(resources, 'AWS::SQS::QueuePolicy').flatMap(
    ({ Properties }) => resolved(Properties).PolicyDocument.Statement,
  );
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow');

  it('let nobody in but SNS, from topics that are named', () => {
    expect(allowing.length).toBeGreaterThan(0);
    for (const { Principal, Action, Condition } of allowing) {
      expect({ Principal, Action }).toEqual({ Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage' });
      const sources = Object.values(Condition as object).flatMap((one: object) => Object.values(one).flat());
      expect(sources).not.toHaveLength(0);
    }
  });

  it("let the announcements queue take from this account's topics of this environment's categories only", () => {
    const wild = allowing.filter((statement) => JSON.stringify(statement).includes('*'));
    expect(wild.map(({ Condition }) => Condition)).toEqual(
      Array(2).fill({ ArnLike: { 'aws:SourceArn': ['arn:aws:sns:us-east-1:123456789012:test-category-*-topic'] } }),
    );
  });
});

it('each service deploys alone: no stack but the shared one is needed by another', () => {
  expect(dependencies).toEqual(Object.fromEntries(SERVICE_NAMES.map((service) => [service, ['test-shared']])));
});

it('tells other systems where users are read, as agreed', () => {
  shared.hasResourceProperties('AWS::SSM::Parameter', {
    Name: '/freelance/test/users-table-name',
    Value: 'test-UsersTable',
  });
});

it('leads bounces and complaints to the queue from which they are kept', () => {
  services.notifications.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint'] },
  });
  const logicalIdOf = (type: string, property: string, name: string) =>
    Object.keys(services.notifications.findResources(type, { Properties: { [property]: named(name) } }))[0];
  services.notifications.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'sqs',
    RawMessageDelivery: true,
    TopicArn: { Ref: logicalIdOf('AWS::SNS::Topic', 'TopicName', MAIL_EVENTS) },
    Endpoint: { 'Fn::GetAtt': [logicalIdOf('AWS::SQS::Queue', 'QueueName', QUEUES.mailEvents.name), 'Arn'] },
  });
});
