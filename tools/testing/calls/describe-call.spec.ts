interface Request {
  headers: Record<string, string>;
  body?: string | Uint8Array;
  method?: string;
  path?: string;
}

const { describeCall } = jest.requireActual<{ describeCall: (request: Request, environment: string) => string[] }>(
  './describe-call.mjs',
);

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host`,
});
const describeJson = (service: string, target: string, input: object) =>
  describeCall({ headers: { ...signedFor(service), 'x-amz-target': target }, body: JSON.stringify(input) }, 'test');
const describeForm = (service: string, form: Record<string, string>) =>
  describeCall({ headers: signedFor(service), body: Buffer.from(new URLSearchParams(form).toString()) }, 'test');

describe('the description of a request to AWS', () => {
  it('has the operation and the table or index', () => {
    const target = 'DynamoDB_20120810.Query';
    expect(describeJson('dynamodb', target, { TableName: 'test-JobsTable' })).toEqual([
      'dynamodb:Query table/JobsTable',
    ]);
    expect(describeJson('dynamodb', target, { TableName: 'test-JobsTable', IndexName: 'by-owner' })).toEqual([
      'dynamodb:Query table/JobsTable/index/by-owner',
    ]);
  });

  it('has each table of a batch', () => {
    const RequestItems = { 'test-JobsTable': {}, 'test-ClaimsTable': {} };
    expect(describeJson('dynamodb', 'DynamoDB_20120810.BatchGetItem', { RequestItems })).toEqual([
      'dynamodb:BatchGetItem table/JobsTable',
      'dynamodb:BatchGetItem table/ClaimsTable',
    ]);
  });

  it('has the queue, by its name, its URL or its ARN', () => {
    expect(describeJson('sqs', 'AmazonSQS.GetQueueUrl', { QueueName: 'test-q-dlq' })).toEqual([
      'sqs:GetQueueUrl q-dlq',
    ]);
    const QueueUrl = 'http://localhost:4566/000000000000/test-q';
    expect(describeJson('sqs', 'AmazonSQS.SendMessageBatch', { QueueUrl })).toEqual(['sqs:SendMessageBatch q']);
    const SourceArn = 'arn:aws:sqs:us-east-1:000000000000:test-q-dlq';
    expect(describeJson('sqs', 'AmazonSQS.StartMessageMoveTask', { SourceArn })).toEqual([
      'sqs:StartMessageMoveTask q-dlq',
    ]);
  });

  it('has the topic; the topics of all categories count as one', () => {
    const TopicArn = 'arn:aws:sns:us-east-1:000000000000:test-freelance-jobs-events';
    expect(describeForm('sns', { Action: 'PublishBatch', TopicArn })).toEqual([
      'sns:PublishBatch freelance-jobs-events',
    ]);
    expect(describeForm('sns', { Action: 'CreateTopic', Name: 'test-category-web-topic' })).toEqual([
      'sns:CreateTopic category-*-topic',
    ]);
  });

  it('has the domain of a mail, or no resource', () => {
    expect(describeForm('ses', { Action: 'SendRawEmail', Source: 'noreply@example.com' })).toEqual([
      'ses:SendRawEmail identity/example.com',
    ]);
    expect(describeForm('sts', { Action: 'GetCallerIdentity' })).toEqual(['sts:GetCallerIdentity']);
  });

  it('has the file of an export, whatever its folder', () => {
    const request = (method: string) => ({
      headers: signedFor('s3'),
      method,
      path: '/test-exports/exports/6f1/jobs.json',
    });
    expect(describeCall(request('PUT'), 'test')).toEqual(['s3:PutObject exports/*/jobs.json']);
    expect(describeCall(request('GET'), 'test')).toEqual(['s3:GetObject exports/*']);
    expect(describeCall(request('HEAD'), 'test')).toEqual(['s3:GetObject exports/*']);
  });

  it('keeps the full name of a resource of another environment, which no role allows', () => {
    expect(describeJson('sqs', 'AmazonSQS.GetQueueUrl', { QueueName: 'prod-q' })).toEqual(['sqs:GetQueueUrl prod-q']);
  });
});
