import type { ServiceName } from '@freelance/manifest';

/** The variable with the keys that a service signs its calls with, and knows its callers by. */
export const SIGNING_KEYS = 'INTERNAL_SIGNING_KEYS';

/** The secret that a variable of a service comes from. */
export const secretName = (environment: string, service: ServiceName, variable: string): string =>
  `freelance/${environment}/${service}/${variable}`;
