import { CORE_NAMES, ENVIRONMENT_NAME, SERVICE_NAMES, type ServiceName } from '@freelance/manifest';

/** Differences between environments; each can be given as `-c name=value`. */
export interface Settings {
  /** Prefix of every name, and `ENVIRONMENT` of every service. */
  environment: string;
  /** Certificate of the public load balancer. Without one it serves plain HTTP, which `prod` refuses. */
  certificateArn: string | undefined;
  /** Origin of the links in mails; by default that of the load balancer. */
  webBaseUrl: string | undefined;
  /** Sender of every mail; its domain becomes an SES identity. */
  mailFrom: string;
  /** Who signs users in. Without a provider the gateway trusts headers, which `prod` refuses. */
  provider: IdentityProvider | undefined;
  /** Address ranges (CIDR) that reach the public load balancer. Without a provider by default none. */
  openTo: readonly string[];
  /** Who sends the mails of Cognito: SES needs the verified domain of `mailFrom`. */
  cognitoMail: 'cognito' | 'ses';
  /** The services of the core, and the add-ons. */
  services: readonly ServiceName[];
  /** Version in the labels of images and in `/health/live`. */
  version: string;
  commit: string;
}

/** Where the gateway has its `AUTH_ISSUERS` from. */
export type IdentityProvider =
  /** User pools that the shared stack makes. */
  | { kind: 'cognito' }
  | { kind: 'text'; authIssuers: string }
  /** A secret that you have made, for clients that have secrets. */
  | { kind: 'secret'; name: string };

type Context = (name: string) => unknown;

/** @throws Error that names the wrong setting and its rule */
export function readSettings(context: Context): Settings {
  const provider = readProvider(context);
  const settings: Settings = {
    environment: text(context, 'environment') ?? 'dev',
    certificateArn: text(context, 'certificateArn'),
    webBaseUrl: text(context, 'webBaseUrl'),
    mailFrom: text(context, 'mailFrom') ?? 'noreply@freelanceplatform.com',
    provider,
    openTo: readRanges(text(context, 'openTo'), provider),
    cognitoMail: oneOf(context, 'cognitoMail', ['cognito', 'ses']) ?? 'cognito',
    services: servicesIn(text(context, 'addOns')),
    version: text(context, 'version') ?? 'development',
    commit: text(context, 'commit') ?? 'unknown',
  };
  refuseWrongName(settings.environment);
  if (settings.environment === 'prod' && !settings.certificateArn) {
    throw new Error('prod needs HTTPS: give the certificate of its domain with -c certificateArn=arn:aws:acm:...');
  }
  if (settings.environment === 'prod' && !settings.provider) {
    throw new Error(`prod accepts tokens only: name the identity provider with one of ${CHOICES}`);
  }
  if (settings.certificateArn && !settings.webBaseUrl) {
    throw new Error('A certificate is for a domain: give its origin with -c webBaseUrl=https://...');
  }
  if (settings.provider?.kind === 'cognito') refuseCognitoWithout(settings);
  return settings;
}

/** @throws Error with the rule */
function readRanges(given: string | undefined, provider: IdentityProvider | undefined): readonly string[] {
  const ranges = given?.split(',').map((range) => range.trim()) ?? (provider ? [EVERYBODY] : []);
  const wrong = ranges.find((range) => !/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(range));
  if (wrong !== undefined) throw new Error(`openTo must be address ranges like 203.0.113.0/24, but has "${wrong}"`);
  const wide = ranges.find((range) => Number(range.split('/')[1]) < SHORTEST_PREFIX);
  if (wide === undefined || provider) return ranges;
  throw new Error(
    `Without an identity provider the gateway believes the header X-User-ID, so all of ${wide} could act as any user and ` +
      `as an operator: name the provider with one of ${CHOICES}, or a range of your own with -c openTo=`,
  );
}

const EVERYBODY = '0.0.0.0/0';
/** A range of one organisation is smaller. */
const SHORTEST_PREFIX = 8;

/** @throws Error with the rule */
function servicesIn(addOns: string | undefined): readonly ServiceName[] {
  if (addOns === undefined) return SERVICE_NAMES;
  if (addOns === 'none') return CORE_NAMES;
  throw new Error(`addOns must be none, or left out to deploy all add-ons, but is "${addOns}"`);
}

const CHOICES =
  '-c identityProvider=cognito, -c authIssuersSecret=<name of a secret>, ' +
  '-c authIssuers=\'[{"issuer":"https://...","jwksUri":"https://...","clientIds":["..."]}]\'';

function readProvider(context: Context): IdentityProvider | undefined {
  const chosen = oneOf(context, 'identityProvider', ['cognito']);
  const authIssuers = text(context, 'authIssuers');
  const name = text(context, 'authIssuersSecret');
  if ([chosen, authIssuers, name].filter((given) => given !== undefined).length > 1) {
    throw new Error(`Give only one of ${CHOICES}`);
  }
  if (authIssuers?.includes('"clientSecret"')) {
    throw new Error(
      'A client secret must not be in a template: store AUTH_ISSUERS as a secret and give -c authIssuersSecret=',
    );
  }
  if (authIssuers !== undefined) return { kind: 'text', authIssuers };
  if (name !== undefined) return { kind: 'secret', name };
  return chosen === undefined ? undefined : { kind: 'cognito' };
}

/** Cognito would refuse both during the deployment. */
function refuseCognitoWithout({ webBaseUrl, environment }: Settings): void {
  if (!webBaseUrl?.startsWith('https:')) {
    throw new Error('Cognito sends browsers back to https only: give the origin with -c webBaseUrl=https://...');
  }
  if (/aws|amazon|cognito/.test(environment)) {
    throw new Error('The name of the environment is in domains of Cognito: it must not contain aws, amazon or cognito');
  }
}

/**
 * The services have the same rule. Here it is checked before anything is created under a wrong name.
 * @throws Error with the rule
 */
export function refuseWrongName(environment: string): void {
  if (ENVIRONMENT_NAME.test(environment)) return;
  throw new Error(`environment must be 1 to 20 of a-z, 0-9 and -, starting with a letter, but is "${environment}"`);
}

function oneOf<Value extends string>(context: Context, name: string, values: readonly Value[]): Value | undefined {
  const given = text(context, name);
  const value = values.find((one) => one === given);
  if (given !== undefined && value === undefined) throw new Error(`${name} must be ${values.join(' or ')}`);
  return value;
}

function text(context: Context, name: string): string | undefined {
  const value = context(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
