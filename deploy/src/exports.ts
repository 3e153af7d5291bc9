import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { BUCKETS, manifestOf, personalAppsOf, type ServiceName } from '@freelance/manifest';
import { acknowledge } from './acknowledge';
import type { Names } from './names';

/** Names of buckets are unique in all of AWS. */
export const exportsBucketName = (names: Names): string =>
  `${names.of(BUCKETS.exports.name)}-${Aws.ACCOUNT_ID}-${Aws.REGION}`;

/** The bucket for the files of exports. */
export function makeExportsBucket(scope: Construct, names: Names): void {
  const bucket = new Bucket(scope, 'exports', {
    bucketName: exportsBucketName(names),
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    lifecycleRules: [
      {
        expiration: Duration.days(BUCKETS.exports.keptDays),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(bucket, {
    'AwsSolutions-S1': 'Its files live for seven days; the audit of users has who asked for them.',
  });
}

/** Each app with data about users writes its own part of each export; the one that offers the files reads all. */
export function exportPermissions(service: ServiceName, names: Names): PolicyStatement[] {
  const files = (path: string): string => `arn:${Aws.PARTITION}:s3:::${exportsBucketName(names)}/exports/*${path}`;
  return [
    ...(personalAppsOf([service]).length > 0
      ? [new PolicyStatement({ actions: ['s3:PutObject'], resources: [files(`/${service}.json`)] })]
      : []),
    ...(manifestOf(service).offersExports
      ? [new PolicyStatement({ actions: ['s3:DeleteObject', 's3:GetObject'], resources: [files('')] })]
      : []),
  ];
}

export function acknowledgeExports(role: Role, service: ServiceName, names: Names): void {
  const bucket = `arn:<AWS::Partition>:s3:::${names.of(BUCKETS.exports.name)}-<AWS::AccountId>-<AWS::Region>`;
  const reason = 'The folder of an export is its id, which is made while the platform runs.';
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::${bucket}/exports/*/${service}.json]`]: reason,
    [`AwsSolutions-IAM5[Resource::${bucket}/exports/*]`]: reason,
  });
}
