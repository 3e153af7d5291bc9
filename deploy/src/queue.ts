import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { deadLetterName, QUEUES, type QueueKey } from '@freelance/contracts';
import {
  CATEGORY_TOPICS_QUEUE,
  DEAD_LETTER_RETENTION_SECONDS,
  maxReceiveCount,
  QUEUE_DEFAULTS,
  SUBSCRIPTIONS,
} from '@freelance/topology';
import type { Names } from './names';

const COMMON = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  receiveMessageWaitTime: Duration.seconds(QUEUE_DEFAULTS.receiveWaitSeconds),
};

/** A declared queue with its dead letters, led to by the topics that are declared for it. */
export function makeQueue(scope: Construct, names: Names, key: QueueKey): Queue {
  const { name } = QUEUES[key];
  const deadLetters = new Queue(scope, deadLetterName(name), {
    ...COMMON,
    queueName: names.of(deadLetterName(name)),
    retentionPeriod: Duration.seconds(DEAD_LETTER_RETENTION_SECONDS),
  });
  const queue = new Queue(scope, name, {
    ...COMMON,
    queueName: names.of(name),
    visibilityTimeout: Duration.seconds(QUEUE_DEFAULTS.visibilityTimeoutSeconds),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxReceiveCount(key) },
  });
  const topics = topicsLeadingTo(key, names);
  // SNS puts into the dead letters what it could not deliver.
  for (const one of [queue, deadLetters]) admit(one, topics);
  for (const subscription of SUBSCRIPTIONS.filter((declared) => declared.queue === key)) {
    new CfnSubscription(scope, `${name} to ${subscription.topic}`, {
      topicArn: names.topic(subscription.topic),
      protocol: 'sqs',
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
      redrivePolicy: { deadLetterTargetArn: deadLetters.queueArn },
      ...(subscription.filtered && {
        filterPolicy: { 'detail-type': QUEUES[key].messages },
        filterPolicyScope: 'MessageAttributes',
      }),
    });
  }
  return queue;
}

const topicsLeadingTo = (key: QueueKey, names: Names): string[] => [
  ...SUBSCRIPTIONS.filter(({ queue }) => queue === key).map(({ topic }) => names.topic(topic)),
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
