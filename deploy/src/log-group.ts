import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { logGroupName, type Names } from './names';

export const makeLogGroup = (scope: Construct, { environment }: Names, name: string): LogGroup =>
  new LogGroup(scope, `${name} log`, {
    logGroupName: logGroupName(environment, name),
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
