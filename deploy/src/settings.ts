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
  /** `AUTH_ISSUERS` of the gateway: the issuers of accepted tokens. Without any it trusts headers, which `prod` refuses. */
  authIssuers: string | undefined;
  /** The services of the core, and the add-ons. */
  services: readonly ServiceName[];
  /** Version in the labels of images and in `/health/live`. */
  version: string;
  commit: string;
}

type Context = (name: string) => unknown;

/** @throws Error that names the wrong setting and its rule */
export function readSettings(context: Context): Settings {
  const settings: Settings = {
    environment: text(context, 'environment') ?? 'dev',
    certificateArn: text(context, 'certificateArn'),
    webBaseUrl: text(context, 'webBaseUrl'),
    mailFrom: text(context, 'mailFrom') ?? 'noreply@freelanceplatform.com',
    authIssuers: text(context, 'authIssuers'),
    services: servicesIn(text(context, 'addOns')),
    version: text(context, 'version') ?? 'development',
    commit: text(context, 'commit') ?? 'unknown',
  };
  refuseWrongName(settings.environment);
  if (settings.environment === 'prod' && !settings.certificateArn) {
    throw new Error('prod needs HTTPS: give the certificate of its domain with -c certificateArn=arn:aws:acm:...');
  }
  if (settings.environment === 'prod' && !settings.authIssuers) {
    throw new Error(
      'prod believes tokens only: say whose with -c authIssuers=\'[{"issuer":"https://...","jwksUri":"https://...","clientIds":["..."]}]\'',
    );
  }
  if (settings.certificateArn && !settings.webBaseUrl) {
    throw new Error('A certificate is for a domain: give its origin with -c webBaseUrl=https://...');
  }
  return settings;
}

/** @throws Error with the rule */
function servicesIn(addOns: string | undefined): readonly ServiceName[] {
  if (addOns === undefined) return SERVICE_NAMES;
  if (addOns === 'none') return CORE_NAMES;
  throw new Error(`addOns must be none, or left out to deploy all add-ons, but is "${addOns}"`);
}

/**
 * The services have the same rule. Here it is checked before anything is created under a wrong name.
 * @throws Error with the rule
 */
export function refuseWrongName(environment: string): void {
  if (ENVIRONMENT_NAME.test(environment)) return;
  throw new Error(`environment must be 1 to 20 of a-z, 0-9 and -, starting with a letter, but is "${environment}"`);
}

function text(context: Context, name: string): string | undefined {
  const value = context(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
