import { Injectable } from '@nestjs/common';
import type { PrivacyRequest } from './domain/privacy-request';
import { DynamoPrivacyRepository } from './dynamo-privacy.repository';
import { ExportLinks } from './export-links';
import type { Erased, PersonalPart } from './parts/personal-part';

/** PrivacyTable and the files of exports. The erasure that runs stays until its end, and then without the user. */
@Injectable()
export class RequestPart implements PersonalPart {
  constructor(
    private readonly rows: DynamoPrivacyRepository,
    private readonly links: ExportLinks,
  ) {}

  async export(userId: string): Promise<Record<string, unknown>> {
    const requests = await this.rows.listOf(userId);
    return {
      privacyRequests: requests.map(({ requestId, kind, status, createdAt }) => ({
        requestId,
        kind,
        status,
        createdAt,
      })),
    };
  }

  async erase(userId: string): Promise<Erased> {
    const requests = (await this.rows.listOf(userId)).filter(
      ({ status }) => status !== 'running' && status !== 'waiting',
    );
    for (const request of requests) await this.remove(request);
    return { found: requests.length, erased: requests.length };
  }

  /** With its files. */
  async remove(request: PrivacyRequest): Promise<true> {
    if (request.kind === 'export') await this.links.remove(request);
    await this.rows.remove(request.requestId);
    return true;
  }
}
