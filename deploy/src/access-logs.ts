import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import type { Names } from './names';

/**
 * A bucket for the access logs of the load balancers. `logAccessLogs` of the CDK needs a fixed region, to look up an
 * account of AWS. One service principal has since replaced these accounts.
 */
export function keepAccessLogs(
  scope: Construct,
  names: Names,
  loadBalancers: readonly ApplicationLoadBalancer[],
): void {
  const bucket = new Bucket(scope, 'access logs', {
    bucketName: `${names.of('access-logs')}-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(90) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(bucket, { 'AwsSolutions-S1': 'It holds access logs; a log of who reads those would log itself.' });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`*/AWSLogs/${Aws.ACCOUNT_ID}/*`)],
    }),
  );
  for (const loadBalancer of loadBalancers) {
    loadBalancer.setAttribute('access_logs.s3.enabled', 'true');
    loadBalancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
    loadBalancer.setAttribute('access_logs.s3.prefix', loadBalancer.node.id.replaceAll(' ', '-'));
    loadBalancer.node.addDependency(bucket.policy!);
  }
}
