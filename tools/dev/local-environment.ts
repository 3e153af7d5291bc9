import { join, resolve } from 'node:path';
import { ENVIRONMENT_NAME, manifestOf, metricsPort, portVariable } from '@freelance/manifest';
import {
  type App,
  APPS,
  type AppPorts,
  awsVariables,
  type CloudEndpoints,
  type CloudPorts,
  type NamedPort,
  serviceVariables,
} from '../../localstack/embedded';
import { issuerEntry } from './identity-provider/settings';
import { callSigningKeysIn, erasedKeyIn, linkSigningKeyIn, sessionKeysIn } from './local-secrets';

type Variables = Readonly<NodeJS.ProcessEnv>;

/** The variables of a local platform, with defaults. */
export interface LocalSettings {
  environment: string;
  dataDir: string;
  cloudPorts: CloudPorts;
  appPorts: AppPorts;
  /** Of the local identity provider. */
  oidcPort: number;
}

export type PortName = keyof CloudPorts | App | 'oidc';

const ofEachApp = <Value>(valueOf: (app: App) => Value) =>
  Object.fromEntries(APPS.map((app) => [app, valueOf(app)])) as Record<App, Value>;

/** The variables with the ports, for messages. */
export const PORT_VARIABLES: Record<PortName, string> = {
  dynamodb: 'DYNAMODB_PORT',
  snsSqs: 'SNS_SQS_PORT',
  ses: 'SES_PORT',
  oidc: 'OIDC_PORT',
  ...ofEachApp(portVariable),
};

const USUAL_PORTS: Record<PortName, number> = {
  dynamodb: 8000,
  snsSqs: 4566,
  ses: 8005,
  oidc: 4100,
  ...ofEachApp((app) => manifestOf(app).port),
};

/** @throws Error that names the wrong variable, its rule and its value */
export function localSettings(given: Variables = process.env): LocalSettings {
  const { dynamodb, snsSqs, ses, oidc, ...appPorts } = portsIn(given);
  return {
    environment: environmentIn(given),
    dataDir: resolve(given.LOCAL_DATA_DIR || '.local'),
    cloudPorts: { dynamodb, snsSqs, ses },
    appPorts,
    oidcPort: oidc,
  };
}

/** The services have the same rule. Here it is checked before anything is created under a wrong name. */
function environmentIn({ ENVIRONMENT = '' }: Variables): string {
  if (ENVIRONMENT === '') return 'dev';
  if (ENVIRONMENT_NAME.test(ENVIRONMENT)) return ENVIRONMENT;
  throw new Error(
    `ENVIRONMENT must be 1 to 20 of a-z, 0-9 and -, starting with a letter, but is "${ENVIRONMENT}": set it to a name like dev`,
  );
}

function portsIn(given: Variables): Record<PortName, number> {
  const ports = { ...USUAL_PORTS };
  const variableOf = new Map<number, string>();
  for (const name of Object.keys(ports) as PortName[]) {
    const variable = PORT_VARIABLES[name];
    const text = given[variable] || String(USUAL_PORTS[name]);
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
      throw new Error(`${variable} must be a port from 1 to 65535, but is "${text}"`);
    }
    const other = variableOf.get(port);
    if (other) throw new Error(`${other} and ${variable} are both ${port}: set one of them to another port`);
    variableOf.set(port, variable);
    ports[name] = port;
  }
  return ports;
}

/** Where a service serves its metrics; the variable of its own port moves it. */
export const metricsPortOf = (app: App, appPorts: AppPorts): NamedPort => ({
  port: metricsPort(appPorts[app]),
  variable: portVariable(app),
});

export const embeddedEndpoints = ({ cloudPorts }: LocalSettings): CloudEndpoints => ({
  dynamodb: `http://127.0.0.1:${cloudPorts.dynamodb}`,
  snsSqs: `http://127.0.0.1:${cloudPorts.snsSqs}`,
  ses: `http://127.0.0.1:${cloudPorts.ses}`,
});

/** Where programs find a running platform, unless the shell sets another address. */
export const runningPlatform = (settings: LocalSettings): { api: string; mailStore: string } => ({
  api: process.env.API_URL || `http://127.0.0.1:${settings.appPorts.gateway}`,
  mailStore: process.env.AWS_ENDPOINT_URL_SES || embeddedEndpoints(settings).ses,
});

const ENDPOINT_VARIABLES = [
  'AWS_ENDPOINT_URL_DYNAMODB',
  'AWS_ENDPOINT_URL_SNS',
  'AWS_ENDPOINT_URL_SQS',
  'AWS_ENDPOINT_URL_SES',
] as const;

/** Endpoint variables that the user sets neither one by one nor for all services. */
export const missingEndpoints = (given: Variables = process.env): string[] =>
  given.AWS_ENDPOINT_URL ? [] : ENDPOINT_VARIABLES.filter((variable) => !given[variable]);

/** Whether the embedded cloud serves at least one endpoint. */
export const usesEmbeddedCloud = (given: Variables = process.env): boolean => missingEndpoints(given).length > 0;

/** Whether the embedded cloud serves every endpoint. */
export const hasNoEndpoint = (given: Variables = process.env): boolean =>
  missingEndpoints(given).length === ENDPOINT_VARIABLES.length;

/** The environment of a local service: the user's variables, with defaults for the embedded cloud and the ports. */
export function localEnvironment(settings: LocalSettings, given: Variables = process.env): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  return {
    ...serviceVariables(settings.appPorts),
    LOG_FOLDER: join(settings.dataDir, 'logs'),
    WEB_FOLDER: 'dist/web',
    ...(settings.environment === 'prod' ? {} : forDevelopment(settings)),
    ...withAws(own, embeddedEndpoints(settings)),
    LINK_SIGNING_KEY: own.LINK_SIGNING_KEY ?? linkSigningKeyIn(settings.dataDir),
    INTERNAL_SIGNING_KEYS: own.INTERNAL_SIGNING_KEYS ?? callSigningKeysIn(settings.dataDir),
    ERASED_KEY: own.ERASED_KEY ?? erasedKeyIn(settings.dataDir),
    SESSION_KEYS: own.SESSION_KEYS ?? sessionKeysIn(settings.dataDir),
    ENVIRONMENT: settings.environment,
  };
}

/** What production refuses. */
const forDevelopment = ({ oidcPort }: LocalSettings): Record<string, string> => ({
  SANDBOX_CLOCK: 'on',
  CURRENCY: 'EUR',
  AUTH_ISSUERS: JSON.stringify([issuerEntry(oidcPort)]),
});

function withAws(own: NodeJS.ProcessEnv, embedded: CloudEndpoints): NodeJS.ProcessEnv {
  const variables = awsVariables(embedded);
  if (hasNoEndpoint(own)) {
    // A local platform must not use the AWS account of the shell: the SDK prefers a profile to keys.
    const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...others } = own;
    return { ...others, ...variables };
  }
  if (own.AWS_ENDPOINT_URL) {
    const { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = variables;
    return { AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...own };
  }
  // Emulators of SNS also serve STS.
  return {
    ...variables,
    AWS_ENDPOINT_URL_STS: own.AWS_ENDPOINT_URL_SNS ?? embedded.snsSqs,
    AWS_ENDPOINT_URL_S3: own.AWS_ENDPOINT_URL_SNS ?? embedded.snsSqs,
    ...own,
  };
}

/** For programs that call AWS themselves: sets the local environment for this process. */
export function useLocalEnvironment(settings: LocalSettings, given: Variables = process.env): void {
  const environment = localEnvironment(settings, given);
  for (const variable of Object.keys(process.env)) {
    if (!(variable in environment)) delete process.env[variable];
  }
  Object.assign(process.env, environment);
}

/** The variables of this process without any AWS account or endpoint. */
export const withoutAws = (): Variables =>
  Object.fromEntries(Object.entries(process.env).filter(([variable]) => !variable.startsWith('AWS_')));
