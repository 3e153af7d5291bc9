import { Injectable, Logger } from '@nestjs/common';
import type { PayloadOf } from '@freelance/contracts';
import type { ServiceName } from '@freelance/manifest';
import { ErasedUsers } from './erased-users';
import { ExportFiles } from './export-files';
import { type Erasure, PersonalData } from './personal-data';

export type PrivacyPartDone = PayloadOf<'privacy.part_done'>;

/** Does the part of this app in exports and erasures. */
@Injectable()
export class PrivacyParts {
  private readonly logger = new Logger(PrivacyParts.name);

  constructor(
    private readonly app: ServiceName,
    private readonly data: PersonalData,
    private readonly files: ExportFiles,
    private readonly erased: ErasedUsers,
  ) {}

  /** Writes the file of this app. @returns the answer for the users service */
  async export({ userId, requestId }: { userId: string; requestId: string }): Promise<PrivacyPartDone> {
    const { found, data } = await this.data.export(userId);
    await this.files.put(requestId, this.app, data);
    return { requestId, kind: 'export', app: this.app, pass: 0, found, erased: 0, kept: [] };
  }

  /** One pass. @returns the answer for the users service */
  async erase({ requestId, ...erasure }: Erasure & { requestId: string }): Promise<PrivacyPartDone> {
    // First, so that from now on no event writes the user again.
    await this.erased.add(erasure);
    const part = await this.data.erase(erasure);
    const { pass } = erasure;
    this.logger.log({ requestId, pass, found: part.found, erased: part.erased }, 'A user was erased here');
    return { requestId, kind: 'erasure', app: this.app, pass, ...part };
  }
}
