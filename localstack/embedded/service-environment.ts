import type { CloudEndpoints } from './cloud-process';

export const APPS = ['categories', 'jobs', 'notifications', 'gateway'] as const;
export type App = (typeof APPS)[number];
export type AppPorts = Record<App, number>;

/** The SDK's own variables for the embedded cloud. */
export const awsVariables = ({ dynamodb, snsSqs, ses }: CloudEndpoints): Record<string, string> => ({
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  AWS_ENDPOINT_URL_SNS: snsSqs,
  AWS_ENDPOINT_URL_SQS: snsSqs,
  AWS_ENDPOINT_URL_STS: snsSqs,
  AWS_ENDPOINT_URL_SES: ses,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

/** Where the services of one machine listen and find each other. */
export const serviceVariables = (ports: AppPorts): Record<string, string> => ({
  ...Object.fromEntries(APPS.map((app) => [`${app.toUpperCase()}_PORT`, String(ports[app])])),
  CATEGORIES_URL: `http://127.0.0.1:${ports.categories}`,
  JOBS_URL: `http://127.0.0.1:${ports.jobs}`,
  NOTIFICATIONS_URL: `http://127.0.0.1:${ports.notifications}`,
  WEB_BASE_URL: `http://localhost:${ports.gateway}`,
});
