import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { PSEUDONYM, type ReappliedErasures } from '@freelance/contracts';
import { ErasedUsers } from '@freelance/privacy';
import { type PersonalRow, RowPages } from './row-pages';

const ROWS_AT_ONCE = 8;

/** After a restore: erases again whoever was erased since. */
@Injectable()
export class ReapplyErasures {
  constructor(
    private readonly pages: RowPages,
    private readonly erased: ErasedUsers,
  ) {}

  /** @param apply whether to erase, or only to count */
  async run(apply: boolean): Promise<ReappliedErasures> {
    const pseudonyms = new Map<string, Promise<string | undefined>>();
    const pseudonymOf = (userId: string): Promise<string | undefined> => {
      const known = pseudonyms.get(userId) ?? this.erased.pseudonymOf(userId);
      pseudonyms.set(userId, known);
      return known;
    };
    const slots = pLimit(ROWS_AT_ONCE);
    let [read, found, erased] = [0, 0, 0];
    const reapply = async (row: PersonalRow): Promise<void> => {
      for (const userId of new Set(row.users)) {
        const pseudonym = PSEUDONYM.test(userId) ? undefined : await pseudonymOf(userId);
        if (pseudonym === undefined) continue;
        found++;
        if (apply && (await row.erase({ userId, pseudonym }))) erased++;
      }
    };
    for await (const rows of this.pages.all()) {
      read += rows.length;
      await Promise.all(rows.map((row) => slots(() => reapply(row))));
    }
    return { read, found, erased };
  }
}
