import { CreateTopicCommand, GetTopicAttributesCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Account } from './account';
import { isNamed } from './is-named';
import type { Report } from './report';

export async function provisionTopic(sns: SNSClient, name: string, account: Account, report: Report): Promise<void> {
  const subject = `topic ${name}`;
  try {
    await sns.send(new GetTopicAttributesCommand({ TopicArn: account.topicArn(name) }));
    report({ outcome: 'was there', subject });
  } catch (error) {
    if (!isNamed(error, 'NotFoundException')) throw error;
    await sns.send(new CreateTopicCommand({ Name: name }));
    report({ outcome: 'made', subject });
  }
}
