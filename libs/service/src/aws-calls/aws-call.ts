/** A call as metrics and errors name it. */
export interface AwsCall {
  /** `DynamoDB` */
  service: string;
  /** `GetItem` */
  operation: string;
  /** The table, queue or topic, without account and region; undefined for other calls. */
  target: string | undefined;
}

type Input = Partial<Record<'TableName' | 'QueueUrl' | 'QueueName' | 'TopicArn' | 'TargetArn', string>> & {
  RequestItems?: object;
};

/** @param input of the command */
export const awsCall = (clientName: string, commandName: string, input: object): AwsCall => ({
  service: clientName.replace(/Client$/, ''),
  operation: commandName.replace(/Command$/, ''),
  target: targetIn(input),
});

/** `DynamoDB GetItem dev-JobsTable` */
export const nameOfCall = ({ service, operation, target }: AwsCall): string =>
  [service, operation, target].filter((part) => part !== undefined).join(' ');

function targetIn({ TableName, RequestItems, QueueUrl, QueueName, TopicArn, TargetArn }: Input): string | undefined {
  if (RequestItems) return Object.keys(RequestItems).join(', ');
  return TableName ?? QueueName ?? QueueUrl?.split('/').at(-1) ?? (TopicArn ?? TargetArn)?.split(':').at(-1);
}
