/**
 * Values that differ between environments, services, queues and tables; deploy/ fills them in. `{key}` is the key of the
 * queue in the manifest, `{source}` the name of the service in its log lines, `{taskGroup}` the one that ECS gives its tasks.
 */
export type Placeholder =
  | '{balancer}'
  | '{cluster}'
  | '{deadLetters}'
  | '{deliveries}'
  | '{internalBalancer}'
  | '{key}'
  | '{mailConfiguration}'
  | '{publicBalancer}'
  | '{queue}'
  | '{service}'
  | '{source}'
  | '{table}'
  | '{targetGroup}'
  | '{taskGroup}'
  | '{tasks}';

/** Metrics of the services, which the collector beside each task sends to `freelance/{environment}`. */
export const COLLECTED = 'collected';
/** Metrics that CloudWatch makes from log lines, in `freelance/{environment}/lines`; see `LOG_METRICS`. */
export const LINES = 'lines';

/** A metric of CloudWatch. */
export interface AwsMetric {
  /** `AWS/SQS` and the like, or one of the two above. */
  namespace: string;
  name: string;
  statistic: string;
  dimensions: Readonly<Record<string, string>>;
}

type Metric = (name: string, statistic: string) => AwsMetric;

const inNamespace =
  (namespace: string, dimensions: Readonly<Record<string, Placeholder>>): Metric =>
  (name, statistic) => ({ namespace, name, statistic, dimensions });

export const ofQueue = inNamespace('AWS/SQS', { QueueName: '{queue}' });
/** Mails that wait. */
export const ofDeliveries = inNamespace('AWS/SQS', { QueueName: '{deliveries}' });
export const ofDeadLetters = inNamespace('AWS/SQS', { QueueName: '{deadLetters}' });
export const ofPublicBalancer = inNamespace('AWS/ApplicationELB', { LoadBalancer: '{publicBalancer}' });
export const ofInternalBalancer = inNamespace('AWS/ApplicationELB', { LoadBalancer: '{internalBalancer}' });
export const ofTasks = inNamespace('AWS/ECS', { ClusterName: '{cluster}', ServiceName: '{tasks}' });
export const ofDeployments = inNamespace('ECS/ContainerInsights', { ClusterName: '{cluster}', ServiceName: '{tasks}' });
export const ofMailConfiguration = inNamespace('AWS/SES', { 'ses:configuration-set': '{mailConfiguration}' });
/** Mail of the whole account. */
export const ofMailAccount = inNamespace('AWS/SES', {});

export const ofTarget: Metric = (name, statistic) => ({
  namespace: 'AWS/ApplicationELB',
  name,
  statistic,
  dimensions: { TargetGroup: '{targetGroup}', LoadBalancer: '{balancer}' },
});

export const ofTable = (name: string, statistic: string, operation?: string): AwsMetric => ({
  namespace: 'AWS/DynamoDB',
  name,
  statistic,
  dimensions: { TableName: '{table}', ...(operation === undefined ? {} : { Operation: operation }) },
});

export const collected = (name: string, statistic: string, dimensions: Record<string, string> = {}): AwsMetric => ({
  namespace: COLLECTED,
  name,
  statistic,
  dimensions,
});

export const fromLines = (name: string, statistic: string, dimensions: Record<string, string> = {}): AwsMetric => ({
  namespace: LINES,
  name,
  statistic,
  dimensions,
});

/** As ECS reports them, so also those that end before they can store a state. */
export const ENDED_TASKS = fromLines('ended_tasks', 'Sum', { group: '{taskGroup}' });
