import type { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { TOPICS } from '@freelance/manifest';
import { shardOf } from '@freelance/dynamo';
import { PlatformClock } from '@freelance/service';
import type { CategoriesConfig } from '../categories.config';
import { createCategory } from './category';
import { DynamoCategoryRepository } from './dynamo-category.repository';

it('a category is stored with its event, in one write and only when it does not exist', async () => {
  const calls: PutCommand['input'][] = [];
  const dynamo = { send: async ({ input }: PutCommand) => void calls.push(input) } as unknown as DynamoDBDocumentClient;
  const clock = new PlatformClock();
  const categories = new DynamoCategoryRepository(dynamo, { ENVIRONMENT: 'test' } as CategoriesConfig, clock);
  const { category, event } = createCategory({ name: 'Design' }, new Date('2026-03-01T12:00:00.000Z'));
  const entry = { id: event.id, sequence: 1, topic: TOPICS.categoryEvents, envelope: event, requestId: 'request-1' };

  expect(await categories.insert(category, 'command-1', entry)).toBe(true);

  expect(calls).toMatchObject([
    {
      Item: {
        categoryId: 'design',
        commandIds: ['command-1'],
        outbox: { 'category-design-1': entry },
        outboxShard: `outbox#${shardOf('design')}`,
      },
      ConditionExpression: 'attribute_not_exists(#n0)',
      ExpressionAttributeNames: { '#n0': 'categoryId' },
    },
  ]);
  // In real time, which the sweep of the outbox uses too.
  expect(Date.parse(calls[0]!.Item!['pendingAt'] as string)).toBeLessThanOrEqual(Date.now());
});
