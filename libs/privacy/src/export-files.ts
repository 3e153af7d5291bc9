import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { observeCalls } from '@freelance/service';
import type { PrivacyConfig } from './privacy-config';

/** The SDK reads region, credentials and endpoint from its own variables. A part of an export may be large. */
export function createS3Client({ usesEmulator }: PrivacyConfig): S3Client {
  const client = new S3Client({
    forcePathStyle: usesEmulator,
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 500,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    }),
  });
  observeCalls(client);
  return client;
}

/** Where the part of an app is in the bucket of exports. */
export const exportKey = (requestId: string, app: string): string => `exports/${requestId}/${app}.json`;

/** The files of exports. The bucket removes them after seven days. */
export class ExportFiles {
  constructor(
    private readonly s3: S3Client,
    readonly bucket: string,
  ) {}

  /** Replaces the part of an earlier try. */
  async put(requestId: string, app: string, data: object): Promise<void> {
    await this.s3.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: exportKey(requestId, app),
        Body: JSON.stringify(data, null, 2),
        ContentType: 'application/json',
      }),
    );
  }
}
