import type { ServiceName } from '@freelance/manifest';

/** The variable with the keys for signing calls and for verifying callers. */
export const SIGNING_KEYS = 'INTERNAL_SIGNING_KEYS';

/** Name of the secret for a variable of a service. */
export const secretName = (environment: string, service: ServiceName, variable: string): string =>
  `freelance/${environment}/${service}/${variable}`;
