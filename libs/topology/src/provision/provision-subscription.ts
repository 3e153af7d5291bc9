import {
  GetSubscriptionAttributesCommand,
  paginateListSubscriptionsByTopic,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { QUEUES, resourceName, type Subscription } from '@freelance/manifest';
import type { Account } from './account';
import { differingAttributes } from './differing-attributes';
import { deadLetterArn } from './queue-attributes';
import { outcomeOf, type Report } from './report';

/** Subscribes a queue to a topic, or updates an existing subscription. Both must exist. */
export async function provisionSubscription(
  sns: SNSClient,
  declaration: Subscription,
  environment: string,
  account: Account,
  report: Report,
): Promise<void> {
  const topic = resourceName(environment, declaration.topic);
  const queue = resourceName(environment, QUEUES[declaration.queue].name);
  const topicArn = account.topicArn(topic);
  const queueArn = account.queueArn(queue);
  const wanted = subscriptionAttributes(declaration, environment, account);

  const existing = await findSubscription(sns, topicArn, queueArn);
  const changes = existing ? await setAttributes(sns, existing, wanted) : [];
  if (!existing) {
    await sns.send(
      new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: queueArn, Attributes: wanted }),
    );
  }
  report({ subject: `subscription of ${queue} to ${topic}`, ...outcomeOf(!existing, changes) });
}

const subscriptionAttributes = (
  { queue, filtered }: Subscription,
  environment: string,
  account: Account,
): Record<string, string> => ({
  RawMessageDelivery: 'true',
  RedrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetterArn(queue, environment, account) }),
  ...(filtered ? { FilterPolicy: JSON.stringify({ 'detail-type': QUEUES[queue].messages }) } : {}),
});

async function findSubscription(sns: SNSClient, topicArn: string, queueArn: string): Promise<string | undefined> {
  for await (const page of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn: topicArn })) {
    const found = page.Subscriptions?.find(({ Protocol, Endpoint }) => Protocol === 'sqs' && Endpoint === queueArn);
    if (found) return found.SubscriptionArn;
  }
  return undefined;
}

/** Returns the names of the attributes that it set. */
async function setAttributes(
  sns: SNSClient,
  subscriptionArn: string,
  wanted: Record<string, string>,
): Promise<string[]> {
  const { Attributes = {} } = await sns.send(
    new GetSubscriptionAttributesCommand({ SubscriptionArn: subscriptionArn }),
  );
  const changes = differingAttributes(Attributes, wanted);
  for (const [AttributeName, AttributeValue] of Object.entries(changes)) {
    await sns.send(
      new SetSubscriptionAttributesCommand({ SubscriptionArn: subscriptionArn, AttributeName, AttributeValue }),
    );
  }
  return Object.keys(changes);
}
