import { maxReceiveCount, QUEUE_KEYS, QUEUES, SUBSCRIPTIONS } from '@freelance/manifest';
import { Account } from './provision/account';
import { deadLetterAttributes, queueAttributes } from './provision/queue-attributes';

const account = Account.of('arn:aws:sqs:eu-west-1:123456789012:anything');
const policyOf = (attributes: Record<string, string>) => JSON.parse(attributes.Policy ?? 'null');

describe('the declared queues', () => {
  it.each(QUEUE_KEYS)('redrive %s only after its consumer had the chance to give a reason', (queue) => {
    expect(maxReceiveCount(QUEUES[queue])).toBeGreaterThan(QUEUES[queue].maxAttempts);
    expect(JSON.parse(queueAttributes(queue, 'dev', account).RedrivePolicy!)).toEqual({
      deadLetterTargetArn: `arn:aws:sqs:eu-west-1:123456789012:dev-${QUEUES[queue].name}-dlq`,
      maxReceiveCount: maxReceiveCount(QUEUES[queue]),
    });
  });

  it.each(QUEUE_KEYS)('keep messages in the dead-letter queue of %s for fourteen days', (queue) => {
    expect(deadLetterAttributes(queue, 'dev', account).MessageRetentionPeriod).toBe('1209600');
  });

  it.each(SUBSCRIPTIONS)(
    'allow the topic $topic, and no other, to send to the queue $queue and its dead-letter queue',
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

  it('allow the category topics of the same account and environment to send to the announcements queue', () => {
    expect(policyOf(queueAttributes('announcements', 'dev', account)).Statement[0].Condition).toEqual({
      ArnLike: { 'aws:SourceArn': ['arn:aws:sns:eu-west-1:123456789012:dev-category-*-topic'] },
    });
  });

  it('allow no topic to send to the queues of the deadline scans', () => {
    expect(policyOf(queueAttributes('jobExpiry', 'dev', account))).toBeNull();
    expect(policyOf(queueAttributes('jobTimeout', 'dev', account))).toBeNull();
  });
});
