import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ProvisionClients } from './provision';

/** Endpoints of the AWS services; the SDK reads missing ones from its own variables. */
export interface Endpoints {
  dynamodb?: string;
  sns?: string;
  sqs?: string;
  s3?: string;
}

/** AWS throttles changes of tables and topics early, so these clients retry for long: a person waits, not a request. */
export function createProvisionClients(endpoints: Endpoints = {}): ProvisionClients & { destroy(): void } {
  const retrySettings = {
    maxAttempts: 8,
    retryMode: 'standard',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    }),
  } as const;
  const dynamodb = new DynamoDBClient({ ...retrySettings, endpoint: endpoints.dynamodb });
  const sns = new SNSClient({ ...retrySettings, endpoint: endpoints.sns });
  // The host in an emulator's queue URLs may not resolve.
  const sqs = new SQSClient({ ...retrySettings, endpoint: endpoints.sqs, useQueueUrlAsEndpoint: false });
  // An emulator has no host name for each bucket.
  const usesEmulator = endpoints.s3 ?? process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  const s3 = new S3Client({ ...retrySettings, endpoint: endpoints.s3, forcePathStyle: usesEmulator !== undefined });
  return {
    dynamodb,
    sns,
    sqs,
    s3,
    destroy: () => [dynamodb, sns, sqs, s3].forEach((client) => client.destroy()),
  };
}
