import { Injectable } from '@nestjs/common';
import type { DayReportPart } from '@freelance/contracts';
import { type HistoryRow, JobHistory } from '../job/job-history';
import { pagesWithinBudget } from '../job/pages-within-budget';
import { partOfDay } from './part-of-day';

const ROWS_PER_READ = 200;

/** The figures of one day, from the history. */
@Injectable()
export class DayReports {
  constructor(private readonly history: JobHistory) {}

  /** @param day `2026-01-15` */
  async part(day: string, after: string | null): Promise<DayReportPart> {
    const pages = await pagesWithinBudget(after, (from) => this.history.rowsAfter(from, ROWS_PER_READ));
    const rows: HistoryRow[] = pages.flatMap((page) => page.rows);
    const envelopes = rows.flatMap(({ envelope }) => (envelope ? [envelope] : []));
    return { ...partOfDay(day, envelopes), next: pages.at(-1)!.next };
  }
}
