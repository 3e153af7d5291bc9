import { Aws } from 'aws-cdk-lib';
import { AwsLogDriver, ContainerImage, type FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { Policy, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { ALARMS, COLLECTED } from '@freelance/alarms';
import { DASHBOARDS } from '@freelance/dashboards';
import { manifestOf, metricsPort, type ServiceName } from '@freelance/manifest';
import { acknowledge } from '../acknowledge';
import type { Names } from '../names';
import { namespaceOf } from './metric';

/** AWS's distribution of the OpenTelemetry collector. */
const IMAGE = 'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.1';
const OTLP = '127.0.0.1:4318';
const MEMORY_MIB = 128;
/** Of the collector's log group, which holds the metrics as lines; CloudWatch makes metrics of them. */
export const METRICS_LOG = 'metrics';

export const metricsPortOf = (service: ServiceName): number => metricsPort(manifestOf(service).port);

/** Variables with which a service sends its traces to the collector beside it. */
export const TRACE_VARIABLES = { OTEL_EXPORTER_OTLP_ENDPOINT: `http://${OTLP}` };

/** Dimensions by metric: only what an alarm or a dashboard shows becomes a metric that costs. */
export function collectedMetrics(): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  const add = (name: string, dimensions: readonly string[]): void => {
    const known = found.get(name) ?? [];
    const wanted = [...dimensions].sort();
    if (!known.some((one) => one.join() === wanted.join())) found.set(name, [...known, wanted]);
  };
  const ofAlarms = ALARMS.flatMap(({ aws }) => aws.flatMap(({ when }) => when.flat()));
  for (const metric of ofAlarms.flatMap(({ metrics }) => Object.values(metrics))) {
    if (metric.namespace === COLLECTED) add(metric.name, Object.keys(metric.dimensions));
  }
  for (const source of DASHBOARDS.flatMap(({ panels }) => panels.flatMap(({ aws }) => aws))) {
    if ('search' in source && source.search.namespace === COLLECTED) add(source.search.name, source.by);
    if ('namespace' in source && source.namespace === COLLECTED) add(source.name, Object.keys(source.dimensions));
  }
  return found;
}

/** Scrapes the service of the same task, and receives its traces. Its configuration is YAML, which includes JSON. */
export function addCollector(
  definition: FargateTaskDefinition,
  names: Names,
  { service, role, log }: { service: ServiceName; role: Role; log: LogGroup },
): void {
  definition.addContainer('collector', {
    image: ContainerImage.fromRegistry(IMAGE),
    // A service works without its collector.
    essential: false,
    memoryLimitMiB: MEMORY_MIB,
    readonlyRootFilesystem: true,
    environment: { AOT_CONFIG_CONTENT: JSON.stringify(configuration(names, service)) },
    logging: new AwsLogDriver({ streamPrefix: 'collector', logGroup: log }),
  });
  const metricsLog = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/freelance/${names.environment}/${METRICS_LOG}:*`;
  const policy = new Policy(definition, 'collector policy', {
    roles: [role],
    statements: [
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        resources: [metricsLog],
      }),
      new PolicyStatement({ actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], resources: ['*'] }),
    ],
  });
  acknowledge(policy, {
    'AwsSolutions-IAM5[Resource::*]': 'X-Ray allows these actions on all or none.',
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:/freelance/${names.environment}/${METRICS_LOG}:*]`]:
      'The streams of one log group: each task makes its own.',
  });
}

/** The collector replaces `$NAME` in its configuration, so `$$` is a dollar. */
const exactly = (name: string): string => `^${name}$$`;

function configuration(names: Names, service: ServiceName): object {
  const metrics = collectedMetrics();
  const target = { targets: [`127.0.0.1:${metricsPortOf(service)}`], labels: { service } };
  return {
    receivers: {
      prometheus: {
        config: {
          scrape_configs: [
            {
              job_name: 'freelance',
              scrape_interval: '60s',
              // CloudWatch has no exemplars, so the collector needs no OpenMetrics.
              scrape_protocols: ['PrometheusText0.0.4'],
              static_configs: [target],
              metric_relabel_configs: [
                { source_labels: ['__name__'], regex: [...metrics.keys()].join('|'), action: 'keep' },
              ],
            },
          ],
        },
      },
      otlp: { protocols: { http: { endpoint: OTLP } } },
    },
    processors: {
      // Nothing is sampled here: the services have chosen what they send.
      memory_limiter: { check_interval: '5s', limit_mib: MEMORY_MIB - 32 },
      batch: {},
    },
    exporters: {
      awsemf: {
        namespace: namespaceOf(names, COLLECTED),
        log_group_name: `/freelance/${names.environment}/${METRICS_LOG}`,
        log_stream_name: `${service}-{TaskId}`,
        dimension_rollup_option: 'NoDimensionRollup',
        // A series begins with its first event. Otherwise that event is only the base of the next difference.
        retain_initial_value_of_delta_metric: true,
        metric_declarations: [...metrics].map(([name, dimensions]) => ({
          dimensions,
          metric_name_selectors: [exactly(name)],
        })),
      },
      // What X-Ray can search for.
      awsxray: { indexed_attributes: ['request.id', 'enduser.id', 'job.id', 'event.id'] },
    },
    service: {
      telemetry: { logs: { level: 'warn' } },
      pipelines: {
        metrics: { receivers: ['prometheus'], processors: ['memory_limiter', 'batch'], exporters: ['awsemf'] },
        traces: {
          receivers: ['otlp'],
          processors: ['memory_limiter', 'batch'],
          exporters: ['awsxray'],
        },
      },
    },
  };
}
