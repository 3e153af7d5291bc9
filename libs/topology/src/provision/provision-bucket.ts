import {
  type BucketLifecycleConfiguration,
  CreateBucketCommand,
  GetBucketLifecycleConfigurationCommand,
  HeadBucketCommand,
  PutBucketLifecycleConfigurationCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type BucketDeclaration, resourceName } from '@freelance/manifest';
import type { EndpointCapabilities } from './endpoint-capabilities';
import { isNamed } from './is-named';
import { outcomeOf, type Report } from './report';

/** Creates a bucket that removes its objects after some days, or updates an existing one. */
export async function provisionBucket(
  s3: S3Client,
  environment: string,
  declaration: BucketDeclaration,
  capabilities: EndpointCapabilities,
  report: Report,
): Promise<void> {
  const Bucket = resourceName(environment, declaration.name);
  const made = await createUnlessThere(s3, Bucket);
  const changes: string[] = [];
  if (made) {
    const PublicAccessBlockConfiguration = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    await capabilities.attempt('refusing public access', () =>
      s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration })),
    );
  }
  const isKept = await capabilities.attempt('removing objects after some days', () =>
    removeAfter(s3, Bucket, declaration.keptDays),
  );
  if (isKept) changes.push(`objects removed after ${declaration.keptDays} days`);
  report({ subject: `bucket ${Bucket}`, ...outcomeOf(made, changes) });
}

async function createUnlessThere(s3: S3Client, Bucket: string): Promise<boolean> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket }));
    return false;
  } catch (error) {
    if (!isNamed(error, 'NotFound', 'NoSuchBucket')) throw error;
  }
  try {
    await s3.send(new CreateBucketCommand({ Bucket }));
    return true;
  } catch (error) {
    if (isNamed(error, 'BucketAlreadyOwnedByYou')) return false; // Another provisioner created it first.
    throw error;
  }
}

/** Returns whether it was different before. */
async function removeAfter(s3: S3Client, Bucket: string, days: number): Promise<boolean> {
  const current = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })).catch((error: unknown) => {
    if (isNamed(error, 'NoSuchLifecycleConfiguration')) return undefined;
    throw error;
  });
  const [rule, ...others] = current?.Rules ?? [];
  if (rule?.Expiration?.Days === days && others.length === 0) return false;
  const LifecycleConfiguration: BucketLifecycleConfiguration = {
    Rules: [
      {
        ID: 'all',
        Status: 'Enabled',
        Filter: { Prefix: '' },
        Expiration: { Days: days },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
  };
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration }));
  return true;
}
