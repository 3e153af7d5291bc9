import { Injectable } from '@nestjs/common';
import { type ErasedPart, type Erasure, type ExportedPart, keptIn, PersonalData } from '@freelance/privacy';
import { AuditPart } from './parts/audit-part';
import { type PersonalPart, sum } from './parts/personal-part';
import { ProfilePart } from './parts/profile-part';
import { ReportPart } from './parts/report-part';
import { RequestPart } from './request-part';

/** What this service holds about users. */
@Injectable()
export class UsersPersonalData extends PersonalData {
  private readonly parts: readonly PersonalPart[];

  constructor(
    profile: ProfilePart,
    private readonly reports: ReportPart,
    private readonly audit: AuditPart,
    requests: RequestPart,
  ) {
    super();
    this.parts = [profile, reports, audit, requests];
  }

  async export(userId: string): Promise<ExportedPart> {
    const sections = await Promise.all(this.parts.map((part) => part.export(userId)));
    const data = Object.assign({}, ...sections) as Record<string, unknown>;
    const found = Object.values(data)
      .flat()
      .filter((value) => value !== null).length;
    return { found, data };
  }

  async erase({ userId, pseudonym }: Erasure): Promise<ErasedPart> {
    const erased = [];
    for (const part of this.parts) erased.push(await part.erase(userId, pseudonym));
    const [audit, reports] = await Promise.all([this.audit.count(pseudonym), this.reports.count(pseudonym)]);
    return {
      ...sum(erased),
      kept: [...keptIn('userAudit', audit), ...keptIn('reports', reports), ...keptIn('erased', 1)],
    };
  }
}
