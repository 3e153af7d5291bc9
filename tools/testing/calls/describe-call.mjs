import { Buffer } from 'node:buffer';
import { URLSearchParams } from 'node:url';

const OBJECT_OPERATIONS = { PUT: 'PutObject', DELETE: 'DeleteObject' };
const CATEGORY_TOPIC = /^category-.+-topic$/;

/**
 * Describes a request to AWS from its wire format: `sqs:SendMessageBatch JobExpiryQueue`. Resources are named as in the
 * ARNs of a policy, without the environment prefix. Returns one line for each resource in the request.
 */
export function describeCall({ headers, body, method, path }, environment) {
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization)?.[1];
  if (service === 's3') return [describeObject(method, path)];
  const text = body === undefined ? '' : Buffer.from(body).toString();
  const target = headers['x-amz-target'];
  const input = target ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  const operation = target ? target.split('.').at(-1) : input.Action;
  return resourcesOf(service, input, environment).map((resource) => `${service}:${operation} ${resource}`.trim());
}

/** `/test-exports/exports/6f1/jobs.json` → `exports/{any}/jobs.json`: an export has a folder of its own. */
function describeObject(method, path) {
  const [, , folder, , ...file] = path.split('/');
  const operation = OBJECT_OPERATIONS[method] ?? 'GetObject';
  // A role that reads files reads all of an export.
  return `s3:${operation} ${[folder, '*', ...(method === 'PUT' ? file : [])].join('/')}`;
}

function resourcesOf(service, input, environment) {
  const logical = (name) => (name.startsWith(`${environment}-`) ? name.slice(environment.length + 1) : name);
  switch (service) {
    case 'dynamodb':
      return tablesOf(input).map((table) => {
        const index = input.IndexName ? `/index/${input.IndexName}` : '';
        return `table/${logical(table)}${index}`;
      });
    case 'sqs':
      return [logical(input.QueueName ?? (input.QueueUrl?.split('/') ?? input.SourceArn.split(':')).at(-1))];
    case 'sns':
      return [logical(input.Name ?? input.TopicArn.split(':').at(-1)).replace(CATEGORY_TOPIC, 'category-*-topic')];
    case 'ses':
      return [`identity/${input.Source.split('@').at(-1)}`];
    default:
      return [''];
  }
}

const tablesOf = ({ TableName, RequestItems }) => (TableName ? [TableName] : Object.keys(RequestItems));
