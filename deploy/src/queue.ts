import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import {
  CATEGORY_TOPICS_QUEUE,
  deadLetterName,
  maxReceiveCount,
  QUEUES,
  type QueueKey,
  type Subscription,
  subscriptionsOf,
} from '@freelance/manifest';
import type { Names } from './names';
import type { Settings } from './settings';

/** A declared queue with its dead-letter queue and its subscriptions. */
export function makeQueue(scope: Construct, names: Names, key: QueueKey, { services }: Settings): Queue {
  const declared = QUEUES[key];
  const { name } = declared;
  const common = {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    receiveMessageWaitTime: Duration.seconds(declared.receiveWaitSeconds),
  };
  const deadLetters = new Queue(scope, deadLetterName(name), {
    ...common,
    queueName: names.of(deadLetterName(name)),
    retentionPeriod: Duration.seconds(declared.deadLetterRetentionSeconds),
  });
  const queue = new Queue(scope, name, {
    ...common,
    queueName: names.of(name),
    visibilityTimeout: Duration.seconds(declared.visibilityTimeoutSeconds),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxReceiveCount(declared) },
  });
  const own = subscriptionsOf(services).filter(({ queue: fed }) => fed === key);
  const topics = topicsLeadingTo(key, names, own);
  // SNS also sends undeliverable messages to the dead-letter queue.
  for (const one of [queue, deadLetters]) admit(one, topics);
  for (const subscription of own) {
    new CfnSubscription(scope, `${name} to ${subscription.topic}`, {
      topicArn: names.topic(subscription.topic),
      protocol: 'sqs',
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
      redrivePolicy: { deadLetterTargetArn: deadLetters.queueArn },
      ...(subscription.filtered && {
        filterPolicy: { 'detail-type': declared.messages },
        filterPolicyScope: 'MessageAttributes',
      }),
    });
  }
  return queue;
}

const topicsLeadingTo = (key: QueueKey, names: Names, own: readonly Subscription[]): string[] => [
  ...own.map(({ topic }) => names.topic(topic)),
  ...(key === CATEGORY_TOPICS_QUEUE ? [names.categoryTopics()] : []),
];

function admit(queue: Queue, topics: string[]): void {
  if (topics.length === 0) return;
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'topics',
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnLike: { 'aws:SourceArn': topics } },
    }),
  );
}
