import { Injectable } from '@nestjs/common';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { deadLetterName, QUEUES, resourceName } from '@freelance/manifest';
import { CategoriesConfig } from '../categories.config';

/** The queue that category topics deliver to. It belongs to the notifications service. */
@Injectable()
export class AnnouncementsQueue {
  private known = new Map<string, string>();

  constructor(
    private readonly sqs: SQSClient,
    private readonly config: CategoriesConfig,
  ) {}

  arn(): Promise<string> {
    return this.arnOf(QUEUES.announcements.name);
  }

  deadLetterArn(): Promise<string> {
    return this.arnOf(deadLetterName(QUEUES.announcements.name));
  }

  private async arnOf(name: string): Promise<string> {
    const known = this.known.get(name);
    if (known) return known;
    const { QueueUrl } = await this.sqs.send(
      new GetQueueUrlCommand({ QueueName: resourceName(this.config.ENVIRONMENT, name) }),
    );
    const { Attributes } = await this.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    const arn = Attributes!.QueueArn!;
    this.known.set(name, arn);
    return arn;
  }
}
