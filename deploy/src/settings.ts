import { ENVIRONMENT_NAME } from '@freelance/manifest';

/** What differs from one environment to the next; all of it can be given as `-c name=value`. */
export interface Settings {
  /** Prefix of every name, and `ENVIRONMENT` of every service. */
  environment: string;
  /** Certificate of the public load balancer. Without one it speaks plain HTTP, which `prod` refuses. */
  certificateArn: string | undefined;
  /** Origin that links in mails start with; the load balancer's own unless given. */
  webBaseUrl: string | undefined;
  /** Sender of every mail; its domain becomes an SES identity. */
  mailFrom: string;
  /** `AUTH_ISSUERS` of the gateway: whose tokens it believes. Without any it believes headers, which `prod` refuses. */
  authIssuers: string | undefined;
  /** Version in the images' labels and in `/health/live`. */
  version: string;
  commit: string;
}

type Context = (name: string) => unknown;

/** @throws Error naming the setting that is wrong and what it must be */
export function readSettings(context: Context): Settings {
  const settings: Settings = {
    environment: text(context, 'environment') ?? 'dev',
    certificateArn: text(context, 'certificateArn'),
    webBaseUrl: text(context, 'webBaseUrl'),
    mailFrom: text(context, 'mailFrom') ?? 'noreply@freelanceplatform.com',
    authIssuers: text(context, 'authIssuers'),
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

/**
 * The services refuse the same names; here it is before anything is made under a wrong one.
 * @throws Error saying what it must be
 */
export function refuseWrongName(environment: string): void {
  if (ENVIRONMENT_NAME.test(environment)) return;
  throw new Error(`environment must be 1 to 20 of a-z, 0-9 and -, starting with a letter, but is "${environment}"`);
}

function text(context: Context, name: string): string | undefined {
  const value = context(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
