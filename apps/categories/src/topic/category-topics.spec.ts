import { Logger } from '@nestjs/common';
import { CreateTopicCommand, type SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import type { CategoriesConfig } from '../categories.config';
import type { CategoryRepository } from '../category/category.repository';
import type { AnnouncementsQueue } from './announcements-queue';
import { CategoryTopics } from './category-topics';

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:test-category-design-topic';

describe('the topic of a category', () => {
  let send: jest.Mock;
  let setTopic: jest.MockedFunction<CategoryRepository['setTopic']>;
  let topics: CategoryTopics;

  beforeEach(() => {
    jest.spyOn(Logger.prototype, 'log').mockReturnValue();
    send = jest.fn(async (command: object) => (command instanceof CreateTopicCommand ? { TopicArn: TOPIC } : {}));
    setTopic = jest.fn().mockResolvedValue(true);
    topics = new CategoryTopics(
      { send } as unknown as SNSClient,
      { setTopic } as unknown as CategoryRepository,
      { arn: async () => 'queue', deadLetterArn: async () => 'dead letters' } as unknown as AnnouncementsQueue,
      { ENVIRONMENT: 'test' } as CategoriesConfig,
    );
  });

  it('delivers raw messages to the announcements queue, and undeliverable ones to its dead-letter queue', async () => {
    await topics.provision('design');

    const [create, subscribe] = send.mock.calls.map(([command]) => command as CreateTopicCommand | SubscribeCommand);
    expect(create!.input).toEqual({ Name: 'test-category-design-topic' });
    expect(subscribe!.input).toEqual({
      TopicArn: TOPIC,
      Protocol: 'sqs',
      Endpoint: 'queue',
      Attributes: { RawMessageDelivery: 'true', RedrivePolicy: '{"deadLetterTargetArn":"dead letters"}' },
    });
    expect(setTopic.mock.calls).toEqual([['design', TOPIC]]);
  });

  it('is published only after the queue is subscribed to it', async () => {
    send.mockImplementation(async (command: object) => {
      if (command instanceof SubscribeCommand) throw new Error('down');
      return { TopicArn: TOPIC };
    });

    await expect(topics.provision('design')).rejects.toThrow('down');
    expect(setTopic).not.toHaveBeenCalled();
  });
});
