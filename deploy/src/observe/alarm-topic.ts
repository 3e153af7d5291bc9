import { Aws, CfnOutput } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ALARM_TOPIC, type Names } from '../names';

/** Where all alarms of the environment go. People subscribe to it after the first deployment. */
export function makeAlarmTopic(scope: Construct, names: Names): void {
  const topic = new Topic(scope, ALARM_TOPIC, { topicName: names.of(ALARM_TOPIC), enforceSSL: true });
  // The policy that demands TLS replaces the usual one, which admits the alarms of the account.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'alarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        ArnLike: {
          'aws:SourceArn': `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:${names.of('*')}`,
        },
      },
    }),
  );
  new CfnOutput(scope, 'AlarmTopic', { value: topic.topicArn });
}
