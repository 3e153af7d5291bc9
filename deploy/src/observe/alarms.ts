import type { Stack } from 'aws-cdk-lib';
import { CfnAlarm, CfnCompositeAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarm, ALARMS, type AwsAlarm, type AwsCondition, runbookOf } from '@freelance/alarms';
import type { QueueKey, ServiceName, TableKey } from '@freelance/manifest';
import type { Names } from '../names';
import { dimensionsOf, namespaceOf, type Values, valuesOfQueue, valuesOfService, valuesOfTable } from './metric';

/** What a stack has: its alarms are in the same stack, so that a service can be deployed alone. */
export interface Owned {
  service?: ServiceName;
  queues?: readonly QueueKey[];
  tables?: readonly TableKey[];
  /** Values that only the stack knows. */
  values: Values;
}

/** One alarm of CloudWatch: the whole platform, or one service, queue or table. */
interface Subject {
  name: string;
  values: Values;
}

/** The alarms of what the stack owns. A stack without a service has those of the platform. */
export function makeAlarms(stack: Stack, names: Names, owned: Owned): void {
  for (const alarm of ALARMS) {
    for (const aws of alarm.aws) {
      for (const subject of subjectsOf(aws, names, owned)) makeAlarm(stack, names, { alarm, aws, subject });
    }
  }
}

/** Names of all alarms of the platform in CloudWatch. */
export function alarmNames(names: Names, { name, aws }: Alarm): string[] {
  return aws.flatMap(({ services, queues, tables }) => {
    const keys = services ?? queues ?? tables;
    return keys ? keys.map((key) => names.of(`${name}-${key}`)) : [names.of(name)];
  });
}

function subjectsOf({ services, queues, tables }: AwsAlarm, names: Names, owned: Owned): Subject[] {
  const subject = (name: string, values: Values): Subject => ({
    name: `-${name}`,
    values: { ...owned.values, ...values },
  });
  if (services) {
    const { service } = owned;
    return service && services.includes(service) ? [subject(service, valuesOfService(names, service))] : [];
  }
  if (queues) {
    return queues.filter((key) => owned.queues?.includes(key)).map((key) => subject(key, valuesOfQueue(names, key)));
  }
  if (tables) {
    return tables.filter((key) => owned.tables?.includes(key)).map((key) => subject(key, valuesOfTable(names, key)));
  }
  return owned.service ? [] : [{ name: '', values: owned.values }];
}

interface Made {
  alarm: Alarm;
  aws: AwsAlarm;
  subject: Subject;
}

function makeAlarm(stack: Stack, names: Names, { alarm, aws, subject }: Made): void {
  const name = `${alarm.name}${subject.name}`;
  const common = {
    alarmDescription: `${alarm.severity}: ${alarm.meaning}. ${runbookOf(alarm)}`,
    alarmActions: [names.alarms()],
    okActions: [names.alarms()],
  };
  const [[only], ...others] = aws.when as [AwsCondition[], ...AwsCondition[][]];
  if (others.length === 0 && aws.when[0]!.length === 1) {
    new CfnAlarm(stack, name, { alarmName: names.of(name), ...common, ...inAlarmWhen(only!, names, subject.values) });
    return;
  }
  // The parts of an alarm notify nobody; their names begin after the alarm's.
  const groups = aws.when.map((conditions, group) =>
    conditions.map((condition, position) => {
      const part = `${name}-part${group + 1}${'abc'[position]}`;
      const alarmName = names.of(part);
      return new CfnAlarm(stack, part, {
        alarmName,
        alarmDescription: `Part of ${names.of(name)}`,
        ...inAlarmWhen(condition, names, subject.values),
      });
    }),
  );
  const rule = groups.map((parts) => `(${parts.map(({ alarmName }) => `ALARM("${alarmName}")`).join(' AND ')})`);
  const composite = new CfnCompositeAlarm(stack, name, {
    alarmName: names.of(name),
    ...common,
    alarmRule: rule.join(' OR '),
  });
  for (const part of groups.flat()) composite.addResourceDependency(part);
}

function inAlarmWhen(condition: AwsCondition, names: Names, values: Values) {
  const { math, above, periods, missing } = condition;
  const isUnusual = above === 'unusual';
  const metrics = Object.entries(condition.metrics).map(([id, metric]) => ({
    id,
    metricStat: {
      metric: {
        namespace: namespaceOf(names, metric.namespace),
        metricName: metric.name,
        dimensions: dimensionsOf(metric, values),
      },
      period: condition.periodSeconds,
      stat: metric.statistic,
    },
    returnData: math === undefined,
  }));
  return {
    metrics: [
      ...metrics,
      ...(math === undefined ? [] : [{ id: 'result', expression: math, returnData: true }]),
      ...(isUnusual
        ? [{ id: 'band', expression: `ANOMALY_DETECTION_BAND(${metrics[0]!.id}, 2)`, returnData: true }]
        : []),
    ],
    evaluationPeriods: periods,
    datapointsToAlarm: periods,
    treatMissingData: missing === 'holds' ? 'breaching' : 'notBreaching',
    ...(isUnusual
      ? { thresholdMetricId: 'band', comparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold' }
      : { threshold: above, comparisonOperator: 'GreaterThanThreshold' }),
  };
}
