import { Injectable } from '@nestjs/common';
import { OutboxDelivery, type OutboxEntry } from '@freelance/messaging';
import { BusinessTime, ServiceUnavailableError } from '@freelance/service';
import type { UserErasureRequested, UserExportRequested } from '@freelance/contracts';
import { personalAppsOf, SERVICE_NAMES } from '@freelance/manifest';
import { newErasure, newExport, type PrivacyRequest } from './domain/privacy-request';
import { DynamoPrivacyRepository, type StoredRequest } from './dynamo-privacy.repository';

/** How often a change is decided again when other writers are faster. */
const ATTEMPTS = 16;

/** The services that are asked for their part. */
const APPS = personalAppsOf(SERVICE_NAMES);

/**
 * The rows of requests. The user's profile decides that there is a request; its event makes the row, also after a crash
 * between the two writes.
 */
@Injectable()
export class PrivacyLedger extends OutboxDelivery {
  constructor(
    private readonly rows: DynamoPrivacyRepository,
    private readonly time: BusinessTime,
  ) {
    super();
  }

  async deliver(_aggregateId: string, { envelope }: OutboxEntry): Promise<void> {
    if (envelope['detail-type'] === 'user.export_requested') {
      const { requestId, userId } = envelope.detail as UserExportRequested;
      await this.addExport(requestId, userId);
    }
    if (envelope['detail-type'] === 'user.erasure_requested') {
      const { requestId, userId, erasesAt } = envelope.detail as UserErasureRequested;
      await this.addErasure(requestId, userId, erasesAt);
    }
  }

  /** Does nothing when the row exists. */
  async addExport(requestId: string, userId: string): Promise<void> {
    await this.rows.insert(newExport({ requestId, userId, apps: APPS }, this.time.now()));
  }

  /** Does nothing when the row exists. */
  async addErasure(requestId: string, userId: string, erasesAt: string): Promise<void> {
    await this.rows.insert(newErasure({ requestId, userId, apps: APPS }, erasesAt, this.time.now()));
  }

  async find(requestId: string): Promise<PrivacyRequest | undefined> {
    return (await this.rows.load(requestId))?.request;
  }

  /**
   * Decides on the present row, and again when another writer was faster.
   * @param change returns the row itself when nothing changes
   * @returns the row afterwards; undefined without a row
   */
  async change(
    requestId: string,
    change: (request: PrivacyRequest, now: Date) => PrivacyRequest,
  ): Promise<PrivacyRequest | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored: StoredRequest | undefined = await this.rows.load(requestId);
      if (!stored) return undefined;
      const changed = change(stored.request, this.time.now());
      if (changed === stored.request || (await this.rows.save(stored, changed))) return changed;
    }
    throw new ServiceUnavailableError('Too many concurrent changes of this request, try again');
  }
}
