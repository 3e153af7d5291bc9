import { CfnOutput, Duration } from 'aws-cdk-lib';
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DEAD_LETTER_RETENTION_SECONDS } from '@freelance/topology';
import { deadLetterName } from '@freelance/contracts';
import { domainOf, MAIL_CONFIGURATION, type Names } from './names';
import type { Settings } from './settings';

export const MAIL_EVENTS = 'mail-events';

/** The sender's domain in SES, with bounces and complaints led to a queue. */
export function makeMail(scope: Construct, names: Names, { mailFrom }: Settings): void {
  const configurationSet = new ConfigurationSet(scope, 'mail configuration', {
    configurationSetName: names.of(MAIL_CONFIGURATION),
    reputationMetrics: true,
  });
  configurationSet.addEventDestination('undelivered', {
    destination: EventDestination.snsTopic(makeMailEvents(scope, names)),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  });
  // As the identity's own, the set is used without a word in the code that sends.
  const identity = new EmailIdentity(scope, 'mail identity', {
    identity: Identity.domain(domainOf(mailFrom)),
    configurationSet,
  });
  identity.dkimRecords.forEach(({ name, value }, index) => {
    new CfnOutput(scope, `MailDnsRecord${index + 1}`, { value: `${name} CNAME ${value}` });
  });
}

/** Kept as long as SQS can, for whoever consumes them. */
function makeMailEvents(scope: Construct, names: Names): Topic {
  const kept = {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.seconds(DEAD_LETTER_RETENTION_SECONDS),
  };
  const topic = new Topic(scope, MAIL_EVENTS, { topicName: names.of(MAIL_EVENTS), enforceSSL: true });
  const deadLetters = new Queue(scope, `${MAIL_EVENTS} dead letters`, {
    ...kept,
    queueName: names.of(deadLetterName(MAIL_EVENTS)),
  });
  const queue = new Queue(scope, `${MAIL_EVENTS} queue`, {
    ...kept,
    queueName: names.of(MAIL_EVENTS),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 15 },
  });
  topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }));
  return topic;
}
