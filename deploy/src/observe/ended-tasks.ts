import { Aws, type Stack } from 'aws-cdk-lib';
import type { Cluster } from 'aws-cdk-lib/aws-ecs';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnResourcePolicy, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib';
import { ENDED_TASKS_METRIC } from '@freelance/alarms';
import type { Names } from '../names';
import { makeLogMetric } from './log-metrics';

/** Keeps the event of each task that stops, with the reason, and counts those that nobody stopped. */
export function countEndedTasks(stack: Stack, names: Names, cluster: Cluster): void {
  // EventBridge writes only to log groups with this prefix.
  const log = new LogGroup(stack, 'tasks log', {
    logGroupName: `/aws/events/freelance/${names.environment}/tasks`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const policy = new CfnResourcePolicy(stack, 'tasks log access', {
    policyName: names.of('tasks'),
    policyDocument: stack.toJsonString({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: ['events.amazonaws.com', 'delivery.logs.amazonaws.com'] },
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: log.logGroupArn,
        },
      ],
    }),
  });
  const rule = new CfnRule(stack, 'stopped tasks', {
    name: names.of('stopped-tasks'),
    eventPattern: {
      source: ['aws.ecs'],
      'detail-type': ['ECS Task State Change'],
      detail: { clusterArn: [cluster.clusterArn], lastStatus: ['STOPPED'] },
    },
    targets: [
      {
        id: 'log',
        arn: `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${log.logGroupName}`,
      },
    ],
  });
  rule.addResourceDependency(policy);
  makeLogMetric(stack, names, ENDED_TASKS_METRIC, log);
}
