import type { SpanStart } from '../tracing/span';
import type { AwsCall } from './aws-call';

/** How a trace shows a call, by the semantic conventions of databases, messaging and remote calls. */
export function spanOfCall({ service, operation, target }: AwsCall): SpanStart {
  const kind = 'client';
  const name = target === undefined ? `${service}/${operation}` : `${operation} ${target}`;
  switch (service) {
    case 'DynamoDB':
      return {
        name,
        kind,
        attributes: {
          'db.system.name': 'aws.dynamodb',
          'db.operation.name': operation,
          'db.collection.name': target,
        },
      };
    case 'SNS':
    case 'SQS':
      return {
        name,
        kind,
        attributes: {
          'messaging.system': `aws_${service.toLowerCase()}`,
          'messaging.operation.name': operation,
          'messaging.destination.name': target,
        },
      };
    default:
      return { name, kind, attributes: { 'rpc.system': 'aws-api', 'rpc.method': `${service}/${operation}` } };
  }
}
