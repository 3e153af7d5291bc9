import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { PSEUDONYM, type ReappliedErasures } from '@freelance/contracts';
import { ErasedUsers } from './erased-users';
import { type RowOfUsers, RowsOfUsers } from './rows-of-users';

const ROWS_AT_ONCE = 8;
const MOST_KNOWN = 10_000;
/** A user may be erased while the rows are read. */
const KNOWN_FOR_MS = 60_000;

/** After a restore: erases again each user who was erased since the backup. */
@Injectable()
export class ReapplyErasures {
  private readonly pseudonyms = new LRUCache<string, { pseudonym: string | undefined }>({
    max: MOST_KNOWN,
    ttl: KNOWN_FOR_MS,
    fetchMethod: async (userId) => ({ pseudonym: await this.erased.pseudonymOf(userId) }),
  });

  constructor(
    private readonly rows: RowsOfUsers,
    private readonly erased: ErasedUsers,
  ) {}

  /**
   * One page of the rows.
   * @param apply whether to erase, or only to count
   */
  async page(after: string | null, apply: boolean): Promise<ReappliedErasures> {
    const { rows, next } = await this.rows.page(after);
    const slots = pLimit(ROWS_AT_ONCE);
    let [found, erased] = [0, 0];
    const reapply = async (row: RowOfUsers): Promise<void> => {
      for (const userId of new Set(row.users)) {
        if (PSEUDONYM.test(userId)) continue;
        const pseudonym = (await this.pseudonyms.fetch(userId))?.pseudonym;
        if (pseudonym === undefined) continue;
        found++;
        if (apply && (await row.erase({ userId, pseudonym }))) erased++;
      }
    };
    await Promise.all(rows.map((row) => slots(() => reapply(row))));
    return { read: rows.length, found, erased, next };
  }
}
