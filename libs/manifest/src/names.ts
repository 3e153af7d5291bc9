/** What `ENVIRONMENT`, the prefix of every name, may be. */
export const ENVIRONMENT_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** Logical names of the AWS resources; the real name is `{Environment}-{name}`. */
export const resourceName = (environment: string, name: string): string => `${environment}-${name}`;

/** `{Environment}-category-{categoryId}-topic` */
export const categoryTopicName = (environment: string, categoryId: string): string =>
  `${environment}-category-${categoryId}-topic`;

/** Dead letters of a queue. */
export const deadLetterName = (queueName: string): string => `${queueName}-dlq`;

export type PortVariable<Service extends string> = `${Uppercase<Service>}_PORT`;
export type UrlVariable<Service extends string> = `${Uppercase<Service>}_URL`;

/** The variable that holds the port of a service: `JOBS_PORT`. */
export const portVariable = <Service extends string>(service: Service): PortVariable<Service> =>
  `${service.toUpperCase() as Uppercase<Service>}_PORT`;

/** The variable that holds the origin of a service, for those that call it: `JOBS_URL`. */
export const urlVariable = <Service extends string>(service: Service): UrlVariable<Service> =>
  `${service.toUpperCase() as Uppercase<Service>}_URL`;
