import { CfnMetricFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { LINES, LOG_METRICS, type LogMetric } from '@freelance/alarms';
import type { ServiceName } from '@freelance/manifest';
import type { Names } from '../names';
import { namespaceOf } from './metric';

/** The metrics that are made from the log lines of a service. */
export function makeLogMetrics(scope: Construct, names: Names, service: ServiceName, log: LogGroup): void {
  for (const metric of LOG_METRICS.filter((one) => one.services.includes(service)))
    makeLogMetric(scope, names, metric, log);
}

export function makeLogMetric(
  scope: Construct,
  names: Names,
  { name, pattern, value = '1', dimensions }: Omit<LogMetric, 'services'>,
  log: LogGroup,
): void {
  new CfnMetricFilter(scope, `${name} lines`, {
    filterName: name,
    logGroupName: log.logGroupName,
    filterPattern: pattern,
    metricTransformations: [
      {
        metricNamespace: namespaceOf(names, LINES),
        metricName: name,
        metricValue: value,
        ...(dimensions
          ? { dimensions: Object.entries(dimensions).map(([key, field]) => ({ key, value: field })) }
          : {}),
      },
    ],
  });
}
