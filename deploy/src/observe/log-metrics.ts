import { CfnMetricFilter, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { LINES, LOG_METRICS } from '@freelance/alarms';
import type { ServiceName } from '@freelance/manifest';
import type { Names } from '../names';
import { namespaceOf } from './metric';

/** The metrics that are made from the log lines of a service. */
export function makeLogMetrics(scope: Construct, names: Names, service: ServiceName, log: LogGroup): void {
  for (const { name, pattern, value = '1', dimensions } of LOG_METRICS.filter((one) =>
    one.services.includes(service),
  )) {
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
}
