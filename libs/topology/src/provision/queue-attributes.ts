import {
  CATEGORY_TOPICS_QUEUE,
  categoryTopicName,
  deadLetterName,
  maxReceiveCount,
  QUEUES,
  type QueueKey,
  resourceName,
  SUBSCRIPTIONS,
} from '@freelance/manifest';
import type { Account } from './account';

type Attributes = Record<string, string>;

/** Attributes of a declared queue in the format of SQS. */
export const queueAttributes = (queue: QueueKey, environment: string, account: Account): Attributes => {
  const arn = account.queueArn(resourceName(environment, QUEUES[queue].name));
  return {
    SqsManagedSseEnabled: 'true',
    VisibilityTimeout: String(QUEUES[queue].visibilityTimeoutSeconds),
    ReceiveMessageWaitTimeSeconds: String(QUEUES[queue].receiveWaitSeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: deadLetterArn(queue, environment, account),
      maxReceiveCount: maxReceiveCount(QUEUES[queue]),
    }),
    ...policyFor(arn, queue, environment, account),
  };
};

/** Attributes of the dead-letter queue. SNS also sends messages there that it could not deliver. */
export const deadLetterAttributes = (queue: QueueKey, environment: string, account: Account): Attributes => ({
  SqsManagedSseEnabled: 'true',
  MessageRetentionPeriod: String(QUEUES[queue].deadLetterRetentionSeconds),
  ReceiveMessageWaitTimeSeconds: String(QUEUES[queue].receiveWaitSeconds),
  ...policyFor(deadLetterArn(queue, environment, account), queue, environment, account),
});

export const deadLetterArn = (queue: QueueKey, environment: string, account: Account): string =>
  account.queueArn(resourceName(environment, deadLetterName(QUEUES[queue].name)));

/** Allows the topics that the queue subscribes to, and no other sender except the account's own roles. */
function policyFor(queueArn: string, queue: QueueKey, environment: string, account: Account): Attributes {
  const topics = [
    ...SUBSCRIPTIONS.filter((subscription) => subscription.queue === queue).map(({ topic }) =>
      account.topicArn(resourceName(environment, topic)),
    ),
    ...(queue === CATEGORY_TOPICS_QUEUE ? [account.topicArn(categoryTopicName(environment, '*'))] : []),
  ];
  if (topics.length === 0) return {};
  return {
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'topics',
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queueArn,
          Condition: { ArnLike: { 'aws:SourceArn': topics } },
        },
      ],
    }),
  };
}
