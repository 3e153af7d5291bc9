import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ALARMS,
  type AwsCondition,
  COLLECTED,
  ENDED_TASKS_METRIC,
  LINES,
  LOG_METRICS,
  TRIES_OF_CALL,
} from '@freelance/alarms';
import { DASHBOARDS } from '@freelance/dashboards';
import { SERVICE_NAMES } from '@freelance/manifest';
import { Names } from '../names';
import { ofType, type Resource, resolved, resourcesIn, synthesise } from '../testing/synthesise';
import { alarmNames } from './alarms';
import { collectedMetrics, metricsPortOf } from './collector';

const names = new Names('test');
const platform = synthesise({ environment: 'test' });
const { resources, services, shared } = platform;
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:test-alarms';
const WORKSPACE = join(__dirname, '../../..');

/** Those of scaling have no name of ours. */
const alarms = [
  ...ofType(resources, 'AWS::CloudWatch::Alarm'),
  ...ofType(resources, 'AWS::CloudWatch::CompositeAlarm'),
].filter(({ Properties }) => Properties.AlarmName !== undefined);
const nameOf = ({ Properties }: Resource) => Properties.AlarmName as string;
const isPart = (alarm: Resource) => nameOf(alarm).includes('-part');
const conditions: AwsCondition[] = ALARMS.flatMap(({ aws }) => aws.flatMap(({ when }) => when.flat()));

/** Every function is replaced by its JSON, as the text of a dashboard is joined from parts. */
const bodyOf = ({ Properties }: Resource): string => {
  const [, parts] = Properties.DashboardBody['Fn::Join'] as [string, unknown[]];
  return parts.map((part) => (typeof part === 'string' ? part : String(resolved(part)))).join('');
};
const dashboards = ofType(resourcesIn(shared), 'AWS::CloudWatch::Dashboard');

describe.each(ALARMS)('the alarm $name', (alarm) => {
  const own = alarms.filter((one) => alarmNames(names, alarm).includes(nameOf(one)));

  it('is made for the platform, or for each of its services, queues or tables', () => {
    expect(own.map(nameOf).sort()).toEqual(alarmNames(names, alarm).sort());
    expect(own.length).toBeGreaterThan(0);
  });

  it('notifies the topic of alarms, and says how urgent it is and where its page is', () => {
    for (const { Properties } of own) {
      const { AlarmActions, OKActions, AlarmDescription } = resolved(Properties);
      expect({ AlarmActions, OKActions }).toEqual({ AlarmActions: [TOPIC], OKActions: [TOPIC] });
      expect(AlarmDescription).toBe(`${alarm.severity}: ${alarm.meaning}. docs/runbooks/${alarm.name}.md`);
    }
  });

  it('is shown on its dashboard', () => {
    const dashboard = dashboards.find(({ Properties }) => Properties.DashboardName === `test-${alarm.dashboard}`);
    const { widgets } = JSON.parse(bodyOf(dashboard!)) as { widgets: { properties: { alarms?: string[] } }[] };
    const shown = widgets[0]!.properties.alarms!.map((arn) => arn.split(':alarm:')[1]);
    expect(shown).toEqual(expect.arrayContaining(alarmNames(names, alarm)));
    // The limit of CloudWatch.
    expect(shown.length).toBeLessThanOrEqual(100);
  });
});

it('there is no other alarm, and parts of alarms notify nobody', () => {
  const wanted = ALARMS.flatMap((alarm) => alarmNames(names, alarm));
  expect(
    alarms
      .filter((one) => !isPart(one))
      .map(nameOf)
      .sort(),
  ).toEqual(wanted.sort());
  for (const { Properties } of alarms.filter(isPart)) expect(Properties).not.toHaveProperty('AlarmActions');
});

it('a composite alarm names only alarms of its own stack', () => {
  for (const template of [shared, ...Object.values(services)]) {
    const own = resourcesIn(template)
      .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
      .map(nameOf);
    for (const { Properties } of ofType(resourcesIn(template), 'AWS::CloudWatch::CompositeAlarm')) {
      const named = [...(Properties.AlarmRule as string).matchAll(/ALARM\("([^"]+)"\)/g)].map(([, name]) => name!);
      expect(own).toEqual(expect.arrayContaining(named));
    }
  }
});

it('every condition stays within the limits of CloudWatch, and its expression uses its metrics', () => {
  for (const { metrics, math, periodSeconds, periods } of conditions) {
    expect(periodSeconds * periods).toBeLessThanOrEqual(24 * 60 * 60);
    expect(periodSeconds % 60).toBe(0);
    expect(Object.keys(metrics).length).toBeLessThanOrEqual(10);
    const [first = ''] = Object.keys(metrics);
    expect(Object.keys(metrics).filter((id) => !new RegExp(`\\b${id}\\b`).test(math ?? first))).toEqual([]);
  }
});

it('the policy of the topic admits the alarms of this environment, and demands TLS', () => {
  const policies = ofType(resourcesIn(shared), 'AWS::SNS::TopicPolicy').map(({ Properties }) => resolved(Properties));
  const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  expect(statements).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:test-*' } },
    }),
  );
});

describe('metrics from log lines', () => {
  const filters = ofType(resources, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);

  it('are made of the log of each service that writes the line', () => {
    const made = filters.map(({ FilterName }) => FilterName as string).sort();
    const ofServices = LOG_METRICS.flatMap(({ name, services: who }) => who.map(() => name));
    expect(made).toEqual([...ofServices, ENDED_TASKS_METRIC.name].sort());
    for (const { MetricTransformations } of filters) {
      expect(MetricTransformations[0].MetricNamespace).toBe('freelance/test/lines');
    }
  });

  it('are those that alarms and dashboards ask for', () => {
    const metrics = [...LOG_METRICS, ENDED_TASKS_METRIC];
    const known = new Map(metrics.map(({ name, dimensions = {} }) => [name, Object.keys(dimensions).sort()]));
    const used = conditions
      .flatMap((condition) => Object.values(condition.metrics))
      .filter(({ namespace }) => namespace === LINES);
    for (const { name, dimensions } of used) expect(Object.keys(dimensions).sort()).toEqual(known.get(name));
  });

  it.each(LOG_METRICS)('$name waits for a line that the services write', ({ pattern }) => {
    const message = /\$\.msg = "([^"]+)"/.exec(pattern)![1]!;
    const parts = message.split('*').filter((part) => part !== '');
    expect(sources().some((source) => parts.every((part) => source.includes(part)))).toBe(true);
  });
});

describe('tasks that end', () => {
  it('are counted from the events of ECS about this cluster, also before their first stored state', () => {
    const [rule] = ofType(resourcesIn(shared), 'AWS::Events::Rule').map(({ Properties }) => resolved(Properties));
    expect(rule.EventPattern).toMatchObject({
      source: ['aws.ecs'],
      'detail-type': ['ECS Task State Change'],
      detail: { lastStatus: ['STOPPED'] },
    });
    const log = 'log-group:/aws/events/freelance/test/tasks';
    expect(JSON.stringify(rule.Targets)).toContain('log-group:');
    const groups = ofType(resourcesIn(shared), 'AWS::Logs::LogGroup').map(({ Properties }) => Properties.LogGroupName);
    expect(groups).toContain(log.slice('log-group:'.length));
    expect(ofType(resourcesIn(shared), 'AWS::Logs::ResourcePolicy')).toHaveLength(1);
  });

  it('belong to the service whose alarm counts them', () => {
    const restarting = alarms.filter((one) => nameOf(one).startsWith('test-Restarting-'));
    const groups = restarting.map(({ Properties }) => resolved(Properties).Metrics[0].MetricStat.Metric.Dimensions);
    expect(groups).toEqual(SERVICE_NAMES.map((name) => [{ Name: 'group', Value: `service:test-${name}` }]));
  });
});

it('the alarm that proves that alarms arrive changes its state each day, because CloudWatch notifies only then', () => {
  const [watchdog] = alarms.filter((one) => nameOf(one) === 'test-Watchdog');
  const { Metrics, TreatMissingData } = resolved(watchdog!.Properties);
  expect(Metrics.map(({ Expression }: { Expression?: string }) => Expression)).toContain(
    'IF(HOUR(capacity) == 8, 1, 0)',
  );
  expect(TreatMissingData).toBe('notBreaching');
});

it('a throttled call counts with all its tries, as CloudWatch counts them', () => {
  const source = readFileSync(join(WORKSPACE, 'libs/dynamo/src/dynamo.module.ts'), 'utf8');
  expect(source).toContain(`maxAttempts: ${TRIES_OF_CALL},`);
});

it('requests of operators spend no error budget', () => {
  const ofApi = conditions.filter(({ metrics }) => Object.values(metrics).some(({ name }) => name.includes('5XX')));
  expect(ofApi.length).toBeGreaterThan(0);
  for (const { metrics, math } of ofApi) {
    expect(metrics.operators?.name).toMatch(/operator_failures$/);
    expect(math).toContain('- FILL(operators, 0)');
  }
});

it('shares of the requests of clients leave out those of operators', () => {
  const shares = conditions.filter(({ metrics }) => metrics.requests);
  expect(shares.length).toBeGreaterThan(0);
  for (const { metrics } of shares) {
    expect(metrics.requests!.dimensions).not.toMatchObject({ LoadBalancer: '{publicBalancer}' });
  }
});

describe.each(SERVICE_NAMES)('the collector beside %s', (service) => {
  const [task] = ofType(resourcesIn(services[service]), 'AWS::ECS::TaskDefinition');
  const [container, collector] = resolved(task!.Properties).ContainerDefinitions;

  it('scrapes the metrics of its service and receives its traces; the service runs without it', () => {
    expect(collector).toMatchObject({ Name: 'collector', Essential: false });
    const { receivers } = JSON.parse(collector.Environment[0].Value as string);
    expect(receivers.prometheus.config.scrape_configs[0].static_configs).toEqual([
      { targets: [`127.0.0.1:${metricsPortOf(service)}`], labels: { service } },
    ]);
    expect(container.Environment).toEqual(
      expect.arrayContaining([
        { Name: 'METRICS_PORT', Value: String(metricsPortOf(service)) },
        { Name: 'OTEL_EXPORTER_OTLP_ENDPOINT', Value: `http://${receivers.otlp.protocols.http.endpoint}` },
      ]),
    );
  });

  it('passes on every span, because the services have chosen them', () => {
    const { service: parts } = JSON.parse(collector.Environment[0].Value as string);
    expect(parts.pipelines.traces).toEqual({
      receivers: ['otlp'],
      processors: ['memory_limiter', 'batch'],
      exporters: ['awsxray'],
    });
  });

  it('sends each metric of the alarms with its dimensions to the namespace of the environment', () => {
    const { exporters } = JSON.parse(collector.Environment[0].Value as string);
    const declared = exporters.awsemf.metric_declarations as {
      dimensions: string[][];
      metric_name_selectors: string[];
    }[];
    expect(exporters.awsemf).toMatchObject({ namespace: 'freelance/test', retain_initial_value_of_delta_metric: true });
    const used = conditions
      .flatMap(({ metrics }) => Object.values(metrics))
      .filter(({ namespace }) => namespace === COLLECTED);
    expect(used.length).toBeGreaterThan(0);
    for (const { name, dimensions } of used) {
      const found = declared.find(({ metric_name_selectors: selectors }) => selectors.includes(`^${name}$$`));
      expect(found?.dimensions).toContainEqual(Object.keys(dimensions).sort());
    }
  });

  it('may write metrics and traces, and nothing else', () => {
    const policies = ofType(resourcesIn(services[service]), 'AWS::IAM::Policy').map(({ Properties }) =>
      resolved(Properties),
    );
    const own = policies.find(({ PolicyName }) => PolicyName.includes('collector'));
    expect(
      own.PolicyDocument.Statement.map(({ Action, Resource }: { Action: string[]; Resource: string }) => [
        Action,
        Resource,
      ]),
    ).toEqual([
      [
        ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        'arn:aws:logs:us-east-1:123456789012:log-group:/freelance/test/metrics:*',
      ],
      [['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], '*'],
    ]);
  });
});

it('histograms are not collected: their counts would be sums since the start', () => {
  expect([...collectedMetrics().keys()].filter((name) => /_(bucket|count|sum)$|_duration_seconds$/.test(name))).toEqual(
    [],
  );
});

it('there is a dashboard of CloudWatch for each dashboard, with the same panels', () => {
  expect(dashboards.map(({ Properties }) => Properties.DashboardName as string).sort()).toEqual(
    DASHBOARDS.map(({ name }) => `test-${name}`).sort(),
  );
  for (const { name, panels } of DASHBOARDS) {
    const dashboard = dashboards.find(({ Properties }) => Properties.DashboardName === `test-${name}`)!;
    const { widgets } = JSON.parse(bodyOf(dashboard)) as { widgets: { properties: { title: string } }[] };
    expect(widgets.slice(1).map(({ properties }) => properties.title)).toEqual(panels.map(({ title }) => title));
  }
});

function sources(): string[] {
  return ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(WORKSPACE, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\/src\/.*\.ts$/.test(file) && !/spec\.ts$|\/testing\/|^alarms\//.test(file))
      .map((file) => readFileSync(join(WORKSPACE, folder, file), 'utf8')),
  );
}
