import { awsCall, nameOfCall } from './aws-call';

it.each([
  ['DynamoDBClient', 'GetItemCommand', { TableName: 'dev-JobsTable', Key: {} }, 'DynamoDB GetItem dev-JobsTable'],
  [
    'DynamoDBClient',
    'BatchGetItemCommand',
    { RequestItems: { 'dev-JobsTable': { Keys: [] } } },
    'DynamoDB BatchGetItem dev-JobsTable',
  ],
  [
    'SQSClient',
    'SendMessageCommand',
    { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/dev-q', MessageBody: 'secret' },
    'SQS SendMessage dev-q',
  ],
  ['SQSClient', 'GetQueueUrlCommand', { QueueName: 'dev-q' }, 'SQS GetQueueUrl dev-q'],
  [
    'SNSClient',
    'PublishBatchCommand',
    { TopicArn: 'arn:aws:sns:us-east-1:123456789012:dev-category-1-topic' },
    'SNS PublishBatch dev-category-1-topic',
  ],
  ['SESClient', 'SendRawEmailCommand', { Destinations: ['ann@market.test'] }, 'SES SendRawEmail'],
  ['STSClient', 'GetCallerIdentityCommand', {}, 'STS GetCallerIdentity'],
])('names a call of %s %s', (client, command, input, name) => {
  expect(nameOfCall(awsCall(client, command, input))).toBe(name);
});
