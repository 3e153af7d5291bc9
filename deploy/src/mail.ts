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

/** The topic, of AWS only: nothing else tells what became of a mail. */
export const MAIL_EVENTS = 'mail-events';

/** The sender's domain in SES, with bounces and complaints led to the queue. */
export function makeMail(scope: Construct, names: Names, { mailFrom }: Settings, queue: Queue): void {
  const configurationSet = new ConfigurationSet(scope, 'mail configuration', {
    configurationSetName: names.of(MAIL_CONFIGURATION),
    reputationMetrics: true,
    // Whoever's mail came back for good, or who complained, gets no more.
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  configurationSet.addEventDestination('undelivered', {
    destination: EventDestination.snsTopic(makeMailEvents(scope, names, queue)),
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

/** What SES tells goes to the queue; what cannot be delivered, to its dead letters. */
function makeMailEvents(scope: Construct, names: Names, queue: Queue): Topic {
  const topic = new Topic(scope, MAIL_EVENTS, { topicName: names.of(MAIL_EVENTS), enforceSSL: true });
  const deadLetterQueue = queue.deadLetterQueue!.queue;
  topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue }));
  return topic;
}
