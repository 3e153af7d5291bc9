import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { whenConditionHolds } from './conditions';

it('a write tells whether its condition held', async () => {
  const lost = new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
  expect(await whenConditionHolds(Promise.resolve({}))).toBe(true);
  expect(await whenConditionHolds(Promise.reject(lost))).toBe(false);
});

it('a write that failed for any other reason is not taken for one that somebody else was faster with', async () => {
  await expect(whenConditionHolds(Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
});
