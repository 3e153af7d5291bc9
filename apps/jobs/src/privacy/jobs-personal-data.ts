import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { type ErasedPart, type Erasure, type ExportedPart, keptIn, PersonalData } from '@freelance/privacy';
import { crashPoint } from '@freelance/service';
import { JobsExport } from './jobs-export';
import { OpenJobs } from './open-jobs';
import { type PersonalRow, RowPages } from './row-pages';

const WRITES_AT_ONCE = 8;

/** Jobs, claims and events of a user. They are also the record of the other party, so they stay under the pseudonym. */
@Injectable()
export class JobsPersonalData extends PersonalData {
  constructor(
    private readonly exported: JobsExport,
    private readonly openJobs: OpenJobs,
    private readonly pages: RowPages,
  ) {
    super();
  }

  export(userId: string): Promise<ExportedPart> {
    return this.exported.of(userId);
  }

  async erase({ userId, pseudonym }: Erasure): Promise<ErasedPart> {
    // Those that were open at the request are cancelled already; others became open while the erasure waited.
    await this.openJobs.cancelAll(userId);
    const kept = { jobs: 0, jobHistory: 0, claims: 0 };
    let [found, erased] = [0, 0];
    const slots = pLimit(WRITES_AT_ONCE);
    const eraseRow = async (row: PersonalRow): Promise<void> => {
      if (row.users.includes(pseudonym)) kept[row.table]++;
      const done = await row.erase({ userId, pseudonym });
      if (done === undefined) return;
      found++;
      if (!done) return;
      erased++;
      if (!row.users.includes(pseudonym)) kept[row.table]++;
      crashPoint('while-erasing');
    };
    for await (const rows of this.pages.all()) await Promise.all(rows.map((row) => slots(() => eraseRow(row))));
    return {
      found,
      erased,
      kept: [
        ...keptIn('jobs', kept.jobs),
        ...keptIn('claims', kept.claims),
        ...keptIn('jobHistory', kept.jobHistory),
        ...keptIn('jobsErased', 1),
      ],
    };
  }
}
