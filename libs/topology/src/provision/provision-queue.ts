import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { Account } from './account';
import { differingAttributes } from './differing-attributes';
import { isNamed } from './is-named';
import { outcomeOf, type Report } from './report';

/**
 * Creates a queue, or updates the attributes of an existing one. They may contain ARNs of its account.
 * @returns the account of the queue
 */
export async function provisionQueue(
  sqs: SQSClient,
  name: string,
  wanted: (account: Account) => Record<string, string>,
  report: Report,
): Promise<Account> {
  const { url, made } = await createUnlessThere(sqs, name);
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }));
  const account = Account.of(Attributes.QueueArn ?? '');
  const changes = differingAttributes(Attributes, wanted(account));
  if (Object.keys(changes).length > 0) {
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: changes }));
  }
  report({ subject: `queue ${name}`, ...outcomeOf(made, Object.keys(changes)) });
  return account;
}

async function createUnlessThere(sqs: SQSClient, name: string): Promise<{ url: string; made: boolean }> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    return { url: QueueUrl!, made: false };
  } catch (error) {
    if (!isNamed(error, 'QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue')) throw error;
  }
  // Attributes are set afterwards: with them, this call would fail if another provisioner had just created the queue.
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  return { url: QueueUrl!, made: true };
}
