import { Injectable, Logger } from '@nestjs/common';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { categoryTopicName } from '@freelance/manifest';
import { CategoriesConfig } from '../categories.config';
import { CategoryRepository } from '../category/category.repository';
import { AnnouncementsQueue } from './announcements-queue';

/** Creates the SNS topic of a category, subscribes the announcements queue to it and stores its ARN. Idempotent. */
@Injectable()
export class CategoryTopics {
  private readonly logger = new Logger(CategoryTopics.name);

  constructor(
    private readonly sns: SNSClient,
    private readonly categories: CategoryRepository,
    private readonly announcements: AnnouncementsQueue,
    private readonly config: CategoriesConfig,
  ) {}

  async provision(categoryId: string): Promise<void> {
    const name = categoryTopicName(this.config.ENVIRONMENT, categoryId);
    const { TopicArn } = await this.sns.send(new CreateTopicCommand({ Name: name }));
    await this.sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: await this.announcements.arn(),
        Attributes: {
          RawMessageDelivery: 'true',
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn: await this.announcements.deadLetterArn() }),
        },
      }),
    );
    // Last: publishers must not use a topic without a subscribed queue.
    if (await this.categories.setTopic(categoryId, TopicArn!)) {
      this.logger.log({ categoryId, snsTopicArn: TopicArn }, 'Category topic is ready');
    } else {
      this.logger.warn({ categoryId }, 'Category has gone before its topic was ready');
    }
  }
}
