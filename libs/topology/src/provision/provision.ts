import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import {
  BUCKET_KEYS,
  bucketDeclaration,
  deadLetterName,
  isPartOf,
  QUEUE_KEYS,
  QUEUES,
  type QueueKey,
  requirePersonal,
  resourceName,
  SERVICE_NAMES,
  type ServiceName,
  subscriptionsOf,
  TABLE_KEYS,
  type TableDeclaration,
  tableDeclaration,
  type TableKey,
  topicsOf,
} from '@freelance/manifest';
import type { Account } from './account';
import { EndpointCapabilities } from './endpoint-capabilities';
import { provisionBucket } from './provision-bucket';
import { provisionQueue } from './provision-queue';
import { provisionSubscription } from './provision-subscription';
import { provisionTable } from './provision-table';
import { provisionTopic } from './provision-topic';
import { deadLetterAttributes, queueAttributes } from './queue-attributes';
import type { Report } from './report';

export interface ProvisionClients {
  dynamodb: DynamoDBClient;
  sns: SNSClient;
  sqs: SQSClient;
  s3: S3Client;
}

export interface ProvisionOptions {
  /** Prefix of every name. */
  environment: string;
  /** Whether to create also the tables that other systems own. */
  includeExternal: boolean;
  /** The services of the platform; by default all. */
  services?: readonly ServiceName[];
}

/**
 * Makes an endpoint match the declared topology: creates what is missing, updates what differs, removes nothing. It may run
 * any number of times, also concurrently. Reports every resource, and every capability that the endpoint lacks.
 * @throws PersonalNotDeclaredError before anything is made
 * @throws the first failure that is not a missing capability, e.g. denied access; the next run continues from there
 */
export async function provision(clients: ProvisionClients, options: ProvisionOptions, report: Report): Promise<void> {
  requirePersonal([...TABLE_KEYS.map(tableDeclaration), ...BUCKET_KEYS.map(bucketDeclaration)]);
  await Promise.all([
    provisionTables(clients, options, report),
    provisionBuckets(clients, options, report),
    provisionMessaging(clients, options, report),
  ]);
}

async function provisionTables(
  { dynamodb }: ProvisionClients,
  { environment, includeExternal, services = SERVICE_NAMES }: ProvisionOptions,
  report: Report,
): Promise<void> {
  const capabilities = new EndpointCapabilities(report);
  const declared = TABLE_KEYS.filter((key) => isPartOf(services, 'tables', key)).map(tableDeclaration);
  // An add-on may own a table that is external for the core; its declaration has the indexes too.
  const hasOwner = ({ name }: TableDeclaration): boolean =>
    declared.some((table) => table.name === name && !table.external);
  await Promise.all(
    declared
      .filter((table) => !table.external || (includeExternal && !hasOwner(table)))
      .map((table) => provisionTable(dynamodb, environment, table, capabilities, report)),
  );
}

async function provisionBuckets(
  { s3 }: ProvisionClients,
  { environment }: ProvisionOptions,
  report: Report,
): Promise<void> {
  const capabilities = new EndpointCapabilities(report);
  await Promise.all(
    BUCKET_KEYS.map((key) => provisionBucket(s3, environment, bucketDeclaration(key), capabilities, report)),
  );
}

/** The same for one table: after a restore it has neither time to live nor point-in-time recovery. */
export async function provisionOneTable(
  dynamodb: DynamoDBClient,
  environment: string,
  table: TableKey,
  report: Report,
): Promise<void> {
  requirePersonal([tableDeclaration(table)]);
  const capabilities = new EndpointCapabilities(report);
  await provisionTable(dynamodb, environment, tableDeclaration(table), capabilities, report);
}

async function provisionMessaging(
  { sns, sqs }: ProvisionClients,
  { environment, services = SERVICE_NAMES }: ProvisionOptions,
  report: Report,
): Promise<void> {
  const queues = QUEUE_KEYS.filter((key) => isPartOf(services, 'queues', key));
  const [account] = await Promise.all(queues.map((queue) => provisionWithDeadLetters(sqs, queue, environment, report)));
  if (!account) return;
  await Promise.all(
    topicsOf(services).map((topic) => provisionTopic(sns, resourceName(environment, topic), account, report)),
  );
  await Promise.all(
    subscriptionsOf(services).map((subscription) =>
      provisionSubscription(sns, subscription, environment, account, report),
    ),
  );
}

async function provisionWithDeadLetters(
  sqs: SQSClient,
  queue: QueueKey,
  environment: string,
  report: Report,
): Promise<Account> {
  const name = resourceName(environment, QUEUES[queue].name);
  // The dead-letter queue comes first: SQS refuses a queue that redrives to a missing one.
  await provisionQueue(
    sqs,
    deadLetterName(name),
    (account) => deadLetterAttributes(queue, environment, account),
    report,
  );
  return provisionQueue(sqs, name, (account) => queueAttributes(queue, environment, account), report);
}
