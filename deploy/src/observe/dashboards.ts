import { Aws, type Stack } from 'aws-cdk-lib';
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { ALARMS, type AwsMetric } from '@freelance/alarms';
import {
  type AwsLogQuery,
  type AwsSearch,
  type AwsSource,
  type Dashboard,
  DASHBOARDS,
  type Panel,
} from '@freelance/dashboards';
import { QUEUE_KEYS, SERVICE_NAMES, TABLE_KEYS, tableDeclaration } from '@freelance/manifest';
import type { Names } from '../names';
import { alarmNames } from './alarms';
import { dimensionsOf, namespaceOf, type Values, valuesOfQueue, valuesOfService, valuesOfTable } from './metric';

const PERIOD_SECONDS = 60;
const WIDTH = 12;
const HEIGHT = 6;
const COLUMNS = 2;

/** A dashboard of CloudWatch for each of libs/dashboards. Its first part shows the state of its alarms. */
export function makeDashboards(stack: Stack, names: Names, values: Values): void {
  for (const dashboard of DASHBOARDS) {
    new CfnDashboard(stack, `${dashboard.name} dashboard`, {
      dashboardName: names.of(dashboard.name),
      dashboardBody: stack.toJsonString({
        widgets: [alarmWidget(names, dashboard), ...panelWidgets(names, dashboard, values)],
      }),
    });
  }
}

function alarmWidget(names: Names, { name }: Dashboard): object {
  const shown = ALARMS.filter(({ dashboard }) => dashboard === name).flatMap((alarm) => alarmNames(names, alarm));
  const arnOf = (alarm: string) => `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:${alarm}`;
  return {
    type: 'alarm',
    ...place(0, COLUMNS * WIDTH),
    properties: { title: 'Alarms', alarms: shown.map(arnOf) },
  };
}

const place = (y: number, width: number, x = 0) => ({ x, y, width, height: HEIGHT });

function panelWidgets(names: Names, { panels }: Dashboard, values: Values): object[] {
  return panels.map((panel, index) => ({
    ...place(HEIGHT * (1 + Math.floor(index / COLUMNS)), WIDTH, (index % COLUMNS) * WIDTH),
    ...contentOf(names, panel, values),
  }));
}

function contentOf(names: Names, { title, aws, view }: Panel, values: Values): object {
  const logs = aws.find((source): source is AwsLogQuery => 'logs' in source);
  if (logs) {
    const query = `SOURCE '/freelance/${names.environment}/${logs.logs}' | ${logs.query}`;
    const isOverTime = logs.query.includes('bin(');
    return {
      type: 'log',
      properties: { title, region: Aws.REGION, query, view: isOverTime ? 'timeSeries' : 'table' },
    };
  }
  return {
    type: 'metric',
    properties: {
      title,
      region: Aws.REGION,
      period: PERIOD_SECONDS,
      view: view === 'number' ? 'singleValue' : 'timeSeries',
      metrics: aws.flatMap((source) => rowsOf(names, source, values)),
    },
  };
}

function rowsOf(names: Names, source: AwsSource, values: Values): unknown[] {
  if ('logs' in source) return [];
  if ('search' in source) return [[{ expression: searchOf(names, source, values) }]];
  return subjectsOf(names, source).map((of) => [
    namespaceOf(names, source.namespace),
    source.name,
    ...dimensionsOf(source, { ...values, ...of }).flatMap(({ name, value }) => [name, value]),
    { stat: source.statistic },
  ]);
}

function searchOf(names: Names, { search, by }: AwsSearch, values: Values): string {
  const schema = [namespaceOf(names, search.namespace), ...by].join(',');
  const balancers = ['{publicBalancer}', '{internalBalancer}'].map((one) => `LoadBalancer="${values[one]}"`);
  const only = search.namespace === 'AWS/ApplicationELB' ? ` (${balancers.join(' OR ')})` : '';
  return `SEARCH('{${schema}} MetricName="${search.name}"${only}', '${search.statistic}', ${PERIOD_SECONDS})`;
}

/** A metric with a placeholder is shown for each service, queue or table. */
function subjectsOf(names: Names, { dimensions }: AwsMetric): Values[] {
  const given = Object.values(dimensions);
  const has = (...placeholders: string[]) => given.some((one) => placeholders.includes(one));
  if (has('{queue}', '{deadLetters}', '{key}')) return QUEUE_KEYS.map((key) => valuesOfQueue(names, key));
  if (has('{service}', '{source}', '{taskGroup}', '{tasks}'))
    return SERVICE_NAMES.map((name) => valuesOfService(names, name));
  if (has('{table}')) {
    return TABLE_KEYS.filter((key) => !tableDeclaration(key).external).map((key) => valuesOfTable(names, key));
  }
  return [{}];
}
