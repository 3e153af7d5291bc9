import { maxReceiveCount, QUEUE_KEYS, QUEUES, SUBSCRIPTIONS } from '@freelance/manifest';
import { Account } from './provision/account';
import { deadLetterAttributes, queueAttributes } from './provision/queue-attributes';

const account = Account.of('arn:aws:sqs:eu-west-1:123456789012:anything');
const policyOf = (attributes: Record<string, string>) => JSON.parse(attributes.Policy ?? 'null');

describe('the declared queues', () => {
  it.each(QUEUE_KEYS)('redrive %s only after its consumer had the chance to say why it gave up', (queue) => {
    expect(maxReceiveCount(QUEUES[queue])).toBeGreaterThan(QUEUES[queue].maxAttempts);
    expect(JSON.parse(queueAttributes(queue, 'dev', account).RedrivePolicy!)).toEqual({
      deadLetterTargetArn: `arn:aws:sqs:eu-west-1:123456789012:dev-${QUEUES[queue].name}-dlq`,
      maxReceiveCount: maxReceiveCount(QUEUES[queue]),
    });
  });

  it.each(QUEUE_KEYS)('keep the dead letters of %s for fourteen days', (queue) => {
    expect(deadLetterAttributes(queue, 'dev', account).MessageRetentionPeriod).toBe('1209600');
  });

  it.each(SUBSCRIPTIONS)(
    'admit the topic $topic, and no other, to the queue $queue and its dead letters',
    (declared) => {
      for (const attributesOf of [queueAttributes, deadLetterAttributes]) {
        expect(policyOf(attributesOf(declared.queue, 'dev', account)).Statement).toEqual([
          expect.objectContaining({
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Condition: { ArnLike: { 'aws:SourceArn': [`arn:aws:sns:eu-west-1:123456789012:dev-${declared.topic}`] } },
          }),
        ]);
      }
    },
  );

  it("admit the category topics of the account's environment to the announcements", () => {
    expect(policyOf(queueAttributes('announcements', 'dev', account)).Statement[0].Condition).toEqual({
      ArnLike: { 'aws:SourceArn': ['arn:aws:sns:eu-west-1:123456789012:dev-category-*-topic'] },
    });
  });

  it('admit no topic to the queues of the clock', () => {
    expect(policyOf(queueAttributes('jobExpiry', 'dev', account))).toBeNull();
    expect(policyOf(queueAttributes('jobTimeout', 'dev', account))).toBeNull();
  });
});
