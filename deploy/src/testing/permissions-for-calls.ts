import type { ServiceName } from '@freelance/manifest';
import made from '../calls/made.json';
import { rareCallsOf } from '../calls/rare-calls';

const MADE: Partial<Record<ServiceName, readonly string[]>> = made;

/** Calls whose permission has another name than the call. Asking for the own identity needs none. */
const ALLOWED_BY: Readonly<Record<string, string | undefined>> = {
  'sns:PublishBatch': 'sns:Publish',
  'sqs:ChangeMessageVisibilityBatch': 'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessageBatch': 'sqs:DeleteMessage',
  'sqs:SendMessageBatch': 'sqs:SendMessage',
  'sts:GetCallerIdentity': undefined,
};

/** What the role of a service must allow in the environment `test`, sorted: `sqs:SendMessage test-JobExpiryQueue`. */
export function permissionsForCalls(service: ServiceName): string[] {
  const calls = [...(MADE[service] ?? []), ...rareCallsOf(service)].map((call) => call.split(' '));
  const permissions = calls.flatMap(([call = '', resource = '']) => {
    const action = call in ALLOWED_BY ? ALLOWED_BY[call] : call;
    return action === undefined ? [] : [`${action} ${inTest(resource)}`];
  });
  return [...new Set(permissions)].sort();
}

/** `table/JobsTable` → `table/test-JobsTable`; mail identities and files of buckets have no environment. */
const inTest = (resource: string): string =>
  /^(identity|exports)\//.test(resource) ? resource : resource.replace(/^(table\/|configuration-set\/)?/, '$1test-');
