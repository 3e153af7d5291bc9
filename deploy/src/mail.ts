import { CfnOutput } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { domainOf, MAIL_CONFIGURATION, type Names } from './names';
import type { Settings } from './settings';

/** A topic on AWS only: SES reports bounces and complaints only there. */
export const MAIL_EVENTS = 'mail-events';

/** The sender's domain in SES. Its bounces and complaints go to the queue. */
export function makeMail(scope: Construct, names: Names, { mailFrom }: Settings, queue: Queue): void {
  const configurationSet = new ConfigurationSet(scope, 'mail configuration', {
    configurationSetName: names.of(MAIL_CONFIGURATION),
    reputationMetrics: true,
    // After a hard bounce or a complaint, SES sends the recipient no more mail.
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  configurationSet.addEventDestination('undelivered', {
    destination: EventDestination.snsTopic(makeMailEvents(scope, names, queue)),
    events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
  });
  // As the default set of the identity, it needs no mention in the code that sends.
  const identity = new EmailIdentity(scope, 'mail identity', {
    identity: Identity.domain(domainOf(mailFrom)),
    configurationSet,
  });
  identity.dkimRecords.forEach(({ name, value }, index) => {
    new CfnOutput(scope, `MailDnsRecord${index + 1}`, { value: `${name} CNAME ${value}` });
  });
}

/** Sends the events of SES to the queue, and undeliverable ones to its dead-letter queue. */
function makeMailEvents(scope: Construct, names: Names, queue: Queue): Topic {
  const topic = new Topic(scope, MAIL_EVENTS, { topicName: names.of(MAIL_EVENTS), enforceSSL: true });
  const deadLetterQueue = queue.deadLetterQueue!.queue;
  topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue }));
  return topic;
}
