import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import {
  type TableDeclaration,
  deadLetterName,
  QUEUE_KEYS,
  QUEUES,
  type QueueKey,
  resourceName,
  SUBSCRIPTIONS,
  TABLE_KEYS,
  type TableKey,
  tableDeclaration,
  TOPIC_NAMES,
} from '@freelance/manifest';
import type { Account } from './account';
import { EndpointCapabilities } from './endpoint-capabilities';
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
}

export interface ProvisionOptions {
  /** Prefix of every name. */
  environment: string;
  /** Whether to create also the tables that other systems own. */
  includeExternal: boolean;
}

/**
 * Makes an endpoint match the declared topology: creates what is missing, updates what differs, removes nothing. It may run
 * any number of times, also concurrently. Reports every resource, and every capability that the endpoint lacks.
 * @throws the first failure that is not a missing capability, e.g. denied access; the next run continues from there
 */
export async function provision(clients: ProvisionClients, options: ProvisionOptions, report: Report): Promise<void> {
  await Promise.all([provisionTables(clients, options, report), provisionMessaging(clients, options, report)]);
}

async function provisionTables(
  { dynamodb }: ProvisionClients,
  { environment, includeExternal }: ProvisionOptions,
  report: Report,
): Promise<void> {
  const capabilities = new EndpointCapabilities(report);
  await Promise.all(
    TABLE_KEYS.map(tableDeclaration)
      .filter((table) => !table.external || (includeExternal && !hasOwner(table)))
      .map((table) => provisionTable(dynamodb, environment, table, capabilities, report)),
  );
}

/** An add-on may own the table that is external for the core; its declaration has the indexes too. */
const hasOwner = ({ name }: TableDeclaration): boolean =>
  TABLE_KEYS.map(tableDeclaration).some((table) => table.name === name && !table.external);

/** The same for one table: after a restore it has neither time to live nor point-in-time recovery. */
export async function provisionOneTable(
  dynamodb: DynamoDBClient,
  environment: string,
  table: TableKey,
  report: Report,
): Promise<void> {
  const capabilities = new EndpointCapabilities(report);
  await provisionTable(dynamodb, environment, tableDeclaration(table), capabilities, report);
}

async function provisionMessaging(
  { sns, sqs }: ProvisionClients,
  { environment }: ProvisionOptions,
  report: Report,
): Promise<void> {
  const [account] = await Promise.all(
    QUEUE_KEYS.map((queue) => provisionWithDeadLetters(sqs, queue, environment, report)),
  );
  if (!account) return;
  await Promise.all(TOPIC_NAMES.map((topic) => provisionTopic(sns, resourceName(environment, topic), account, report)));
  await Promise.all(
    SUBSCRIPTIONS.map((subscription) => provisionSubscription(sns, subscription, environment, account, report)),
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
