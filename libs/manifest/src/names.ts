/** Allowed values of `ENVIRONMENT`, the prefix of every resource name. */
export const ENVIRONMENT_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** The real name of an AWS resource: `{Environment}-{name}`. */
export const resourceName = (environment: string, name: string): string => `${environment}-${name}`;

/** `{Environment}-category-{categoryId}-topic` */
export const categoryTopicName = (environment: string, categoryId: string): string =>
  `${environment}-category-${categoryId}-topic`;

/** Name of the dead-letter queue of a queue. */
export const deadLetterName = (queueName: string): string => `${queueName}-dlq`;

export type PortVariable<Service extends string> = `${Uppercase<Service>}_PORT`;
export type UrlVariable<Service extends string> = `${Uppercase<Service>}_URL`;

/** The variable with the port of a service: `JOBS_PORT`. */
export const portVariable = <Service extends string>(service: Service): PortVariable<Service> =>
  `${service.toUpperCase() as Uppercase<Service>}_PORT`;

const METRICS_DISTANCE = 100;

/** The port for the metrics of a service, unless `METRICS_PORT` sets another; 0 is any free port. */
export const metricsPort = (port: number): number => (port === 0 ? 0 : port + METRICS_DISTANCE);

/** The variable with the origin of a service, for its callers: `JOBS_URL`. */
export const urlVariable = <Service extends string>(service: Service): UrlVariable<Service> =>
  `${service.toUpperCase() as Uppercase<Service>}_URL`;
