import { portVariable, SERVICE_NAMES, type ServiceName, urlVariables } from '@freelance/manifest';
import type { CloudEndpoints } from './cloud-process';

export const APPS = SERVICE_NAMES;
export type App = ServiceName;
export type AppPorts = Record<App, number>;

/** The SDK's own variables for the embedded cloud. */
export const awsVariables = ({ dynamodb, snsSqs, ses }: CloudEndpoints): Record<string, string> => ({
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_SNS: snsSqs,
  AWS_ENDPOINT_URL_SQS: snsSqs,
  AWS_ENDPOINT_URL_STS: snsSqs,
  AWS_ENDPOINT_URL_SES: ses,
  // The emulator of SNS and SQS has S3 too.
  AWS_ENDPOINT_URL_S3: snsSqs,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

/** The addresses and ports of the services on one machine. */
export const serviceVariables = (ports: AppPorts): Record<string, string> => ({
  ...Object.fromEntries(APPS.map((app) => [portVariable(app), String(ports[app])])),
  ...urlVariables((app) => `http://127.0.0.1:${ports[app]}`),
  WEB_BASE_URL: `http://localhost:${ports.gateway}`,
});
