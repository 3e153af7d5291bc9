import {
  CORE_NAMES,
  deadLetterName,
  maxReceiveCount,
  QUEUE_KEYS,
  QUEUES,
  resourceName,
  SERVICE_NAMES,
  SUBSCRIPTIONS,
  subscriptionsOf,
  TABLE_KEYS,
  tableDeclaration,
  TOPIC_NAMES,
} from '@freelance/manifest';
import { tableDefinition } from '@freelance/topology';
import { MAIL_EVENTS } from './mail';
import { ALARM_TOPIC } from './names';
import { ofType, resolved, synthesise } from './testing/synthesise';

const OWN_TABLES = TABLE_KEYS.map(tableDeclaration).filter(({ external }) => !external);
const { resources, services, dependencies, shared } = synthesise({ environment: 'test' });
const named = (name: string) => resourceName('test', name);
const namesOf = (type: string, property: string) =>
  ofType(resources, type)
    .map(({ Properties }) => Properties[property] as string)
    .sort();

describe('the templates contain every resource of the topology and no other', () => {
  it('tables, except those of other systems', () => {
    const own = OWN_TABLES.map(({ name }) => named(name));
    expect(namesOf('AWS::DynamoDB::Table', 'TableName')).toEqual(own.sort());
  });

  it('queues, each with a dead-letter queue', () => {
    const names = Object.values(QUEUES).map(({ name }) => name);
    const all = names.flatMap((name) => [named(name), named(deadLetterName(name))]);
    expect(namesOf('AWS::SQS::Queue', 'QueueName')).toEqual(all.sort());
  });

  it('topics, those for events of SES and for alarms', () => {
    const names = [...TOPIC_NAMES, MAIL_EVENTS, ALARM_TOPIC];
    expect(namesOf('AWS::SNS::Topic', 'TopicName')).toEqual(names.map(named).sort());
  });

  it('subscriptions', () => {
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

  it('is billed on demand, encrypted, recoverable, protected, with a stream and a ttl', () => {
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

  it('redrives after the declared number of receives, to a dead-letter queue that keeps messages for fourteen days', () => {
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

  it.each(SUBSCRIPTIONS)(
    'send $topic to $queue raw, with a dead-letter queue and the filter of the queue',
    (declared) => {
      const topicArn = `arn:aws:sns:us-east-1:123456789012:${named(declared.topic)}`;
      // CDK makes the logical id of a queue from its name and a hash of eight characters.
      const queueId = QUEUES[declared.queue].name.replaceAll('-', '');
      const [subscription, ...others] = subscriptions.filter(
        ({ TopicArn, Endpoint }) => TopicArn === topicArn && Endpoint['Fn::GetAtt'][0].slice(0, -8) === queueId,
      );
      expect(others).toEqual([]);
      expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
      expect(subscription.RedrivePolicy.deadLetterTargetArn).toBeDefined();
      expect({ policy: subscription.FilterPolicy, scope: subscription.FilterPolicyScope }).toEqual(
        declared.filtered
          ? { policy: { 'detail-type': QUEUES[declared.queue].messages }, scope: 'MessageAttributes' }
          : {},
      );
    },
  );
});

describe('queue policies', () => {
  const statements = ofType(resources, 'AWS::SQS::QueuePolicy').flatMap(
    ({ Properties }) => resolved(Properties).PolicyDocument.Statement,
  );
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow');

  it('allow only SNS to send, from named topics', () => {
    expect(allowing.length).toBeGreaterThan(0);
    for (const { Principal, Action, Condition } of allowing) {
      expect({ Principal, Action }).toEqual({ Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage' });
      const sources = Object.values(Condition as object).flatMap((one: object) => Object.values(one).flat());
      expect(sources).not.toHaveLength(0);
    }
  });

  it("allow only topics of this account's and environment's categories to send to the announcements queue", () => {
    const wild = allowing.filter((statement) => JSON.stringify(statement).includes('*'));
    expect(wild.map(({ Condition }) => Condition)).toEqual(
      Array(2).fill({ ArnLike: { 'aws:SourceArn': ['arn:aws:sns:us-east-1:123456789012:test-category-*-topic'] } }),
    );
  });
});

it('each service can be deployed alone: stacks depend only on the shared stack', () => {
  expect(dependencies).toEqual(Object.fromEntries(SERVICE_NAMES.map((service) => [service, ['test-shared']])));
});

describe('a platform without add-ons', () => {
  const core = synthesise({ environment: 'test', addOns: 'none' });
  const text = (template: { toJSON: () => unknown }) => JSON.stringify(template.toJSON());

  it('has the stacks of the core only, and nothing of an add-on in them', () => {
    expect(Object.keys(core.services)).toEqual(CORE_NAMES);
    const own = ofType(core.resources, 'AWS::DynamoDB::Table').map(({ Properties }) => Properties.TableName as string);
    expect(own).not.toContain('test-UsersTable');
    const topics = ofType(core.resources, 'AWS::SNS::Topic').map(({ Properties }) => Properties.TopicName as string);
    expect(topics).not.toContain('test-users-events');
    expect(ofType(core.resources, 'AWS::SNS::Subscription')).toHaveLength(subscriptionsOf(CORE_NAMES).length + 1);
    expect(text(core.services.gateway)).not.toContain('USERS_URL');
    expect(text(services.gateway)).toContain('USERS_URL');
  });

  it('is refused for another value of the setting', () => {
    expect(() => synthesise({ environment: 'test', addOns: 'users' })).toThrow('addOns must be none');
  });
});

it('exports the name of the users table to other systems', () => {
  shared.hasResourceProperties('AWS::SSM::Parameter', {
    Name: '/freelance/test/users-table-name',
    Value: 'test-UsersTable',
  });
});

it('sends bounces and complaints to the queue that stores them', () => {
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
