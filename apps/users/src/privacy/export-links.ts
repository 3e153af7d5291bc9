import { Injectable } from '@nestjs/common';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { ExportFiles, exportKey } from '@freelance/privacy';
import type { ExportRequest } from './domain/privacy-request';
import type { ExportFileDto } from './dto/privacy.dto';

const VALID_SECONDS = 10 * 60;

/** The files of exports, for their users. */
@Injectable()
export class ExportLinks {
  constructor(
    private readonly s3: S3Client,
    private readonly files: ExportFiles,
  ) {}

  /** None unless the export is ready. */
  async of({ requestId, status, parts }: ExportRequest): Promise<ExportFileDto[]> {
    if (status !== 'ready') return [];
    const files = await Promise.all(Object.keys(parts).map((app) => this.file(requestId, app)));
    return files.flatMap((file) => file ?? []);
  }

  async remove({ requestId, parts }: ExportRequest): Promise<void> {
    for (const app of Object.keys(parts))
      await this.s3.send(new DeleteObjectCommand({ Bucket: this.files.bucket, Key: exportKey(requestId, app) }));
  }

  /** Undefined when the bucket has removed the file already. */
  private async file(requestId: string, app: string): Promise<ExportFileDto | undefined> {
    const name = `${app}.json`;
    const object = { Bucket: this.files.bucket, Key: exportKey(requestId, app) };
    try {
      const { ContentLength = 0 } = await this.s3.send(new HeadObjectCommand(object));
      const get = new GetObjectCommand({ ...object, ResponseContentDisposition: `attachment; filename="${name}"` });
      return { name, bytes: ContentLength, url: await getSignedUrl(this.s3, get, { expiresIn: VALID_SECONDS }) };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
