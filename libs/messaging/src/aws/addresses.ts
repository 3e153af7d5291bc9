import { GetTopicAttributesCommand, NotFoundException, type SNSClient } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, QueueDoesNotExist, type SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { deadLetterName, type Queue, resourceName } from '@freelance/manifest';
import type { MessagingOptions } from '../messaging.options';

/** The addresses of this environment's queues and topics. */
export class Addresses {
  private readonly queueUrls = new Map<string, string>();

  private constructor(
    private readonly sqs: SQSClient,
    private readonly environment: string,
    /** `arn:aws:sns:us-east-1:123456789012:` */
    private readonly topicArnPrefix: string,
  ) {}

  /**
   * Looks up the queues that a service consumes, with their dead-letter queues, and checks that the topics exist.
   * @throws Error that names each missing resource and how to create it
   */
  static async find(
    clients: { sqs: SQSClient; sns: SNSClient; sts: STSClient },
    environment: string,
    { queues, topics }: Pick<MessagingOptions, 'queues' | 'topics'>,
  ): Promise<Addresses> {
    // The ARN of a topic is composed, not looked up: listing topics needs permission for all of them, and `CreateTopic`
    // would hide that the topic and its subscriptions were missing.
    const [, partition, , , account] = (await callerArn(clients.sts)).split(':');
    const prefix = `arn:${partition}:sns:${await clients.sns.config.region()}:${account}:`;
    const addresses = new Addresses(clients.sqs, environment, prefix);

    const checks = [
      ...queues.flatMap((queue) => [addresses.queueUrl(queue), addresses.deadLetterUrl(queue)]),
      ...topics.map((topic) => addresses.checkTopic(clients.sns, topic)),
    ];
    const faults = (await Promise.allSettled(checks)).flatMap((check) =>
      check.status === 'rejected' ? [check.reason as Error] : [],
    );
    const missing = faults.filter((fault) => fault instanceof MissingResourceError);
    if (missing.length > 0) {
      throw new Error(`${missing.map(({ message }) => message).join('; ')}. Run \`npm run provision\` first.`);
    }
    if (faults[0]) throw faults[0];
    return addresses;
  }

  /** @throws MissingResourceError when the queue does not exist */
  queueUrl(queue: Queue): Promise<string> {
    return this.urlOf(queue.name);
  }

  /** @throws MissingResourceError when the queue does not exist */
  deadLetterUrl(queue: Queue): Promise<string> {
    return this.urlOf(deadLetterName(queue.name));
  }

  topicArn(topic: string): string {
    return this.topicArnPrefix + resourceName(this.environment, topic);
  }

  private async urlOf(name: string): Promise<string> {
    const known = this.queueUrls.get(name);
    if (known) return known;
    const QueueName = resourceName(this.environment, name);
    try {
      const { QueueUrl } = await this.sqs.send(new GetQueueUrlCommand({ QueueName }));
      this.queueUrls.set(name, QueueUrl!);
      return QueueUrl!;
    } catch (error) {
      throw error instanceof QueueDoesNotExist ? new MissingResourceError(`Queue ${QueueName} does not exist`) : error;
    }
  }

  private async checkTopic(sns: SNSClient, topic: string): Promise<void> {
    const TopicArn = this.topicArn(topic);
    try {
      await sns.send(new GetTopicAttributesCommand({ TopicArn }));
    } catch (error) {
      throw error instanceof NotFoundException ? new MissingResourceError(`Topic ${TopicArn} does not exist`) : error;
    }
  }
}

class MissingResourceError extends Error {}

async function callerArn(sts: STSClient): Promise<string> {
  try {
    const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
    return Arn!;
  } catch (cause) {
    const { name, message } = cause as Error;
    throw new Error(
      `AWS does not say who we are (${message || name}): is what AWS_ENDPOINT_URL_SNS names running, or the AWS account right?`,
      { cause },
    );
  }
}
