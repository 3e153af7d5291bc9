import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { whenConditionHolds } from './conditions';

it('a write returns whether its condition held', async () => {
  const lost = new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
  expect(await whenConditionHolds(Promise.resolve({}))).toBe(true);
  expect(await whenConditionHolds(Promise.reject(lost))).toBe(false);
});

it('a write that failed for another reason does not count as a failed condition', async () => {
  await expect(whenConditionHolds(Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
});
