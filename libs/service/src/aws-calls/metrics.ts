import { Counter, Histogram } from 'prom-client';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const dbSeconds = new Histogram({
  name: 'db_client_operation_duration_seconds',
  help: 'How long calls of DynamoDB took, all tries included; error_type is empty when they succeeded',
  labelNames: ['db_operation_name', 'db_collection_name', 'error_type'] as const,
  buckets: BUCKETS,
});

export const messagingSeconds = new Histogram({
  name: 'messaging_client_operation_duration_seconds',
  help: 'How long calls of SNS and SQS took, all tries included; a receive is measured only when it failed',
  labelNames: ['messaging_destination_name', 'messaging_operation_name', 'error_type'] as const,
  buckets: BUCKETS,
});

export const rpcSeconds = new Histogram({
  name: 'rpc_client_call_duration_seconds',
  help: 'How long calls of SES and STS took, all tries included',
  labelNames: ['rpc_method', 'error_type'] as const,
  buckets: BUCKETS,
});

export const consumedUnits = new Counter({
  name: 'freelance_dynamodb_consumed_units_total',
  help: 'Read and write units that calls of DynamoDB consumed; index is empty for the table itself',
  labelNames: ['table', 'index', 'kind'] as const,
});
