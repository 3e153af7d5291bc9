import { Injectable } from '@nestjs/common';
import type { CheckPage, JobsCheckPart } from '@freelance/contracts';
import pLimit from 'p-limit';
import { pagesWithinBudget } from '../job/pages-within-budget';
import { ClaimChecks } from './claim-checks';
import { HistoryChecks } from './history-checks';
import { JobChecks } from './job-checks';
import type { TableChecks } from './table-checks';

const ROWS_PER_READ = 20;
const ROWS_AT_ONCE = 16;

/** Compares the tables of this service with each other. Changes nothing. */
@Injectable()
export class Checks {
  private readonly parts: Record<JobsCheckPart, TableChecks>;

  constructor(jobs: JobChecks, claims: ClaimChecks, history: HistoryChecks) {
    this.parts = { jobs, claims, history };
  }

  async page(part: JobsCheckPart, after: string | null): Promise<CheckPage> {
    const pages = await pagesWithinBudget(after, (from) => this.checkPage(part, from));
    return {
      part,
      read: pages.reduce((sum, { read }) => sum + read, 0),
      findings: pages.flatMap(({ findings }) => findings),
      next: pages.at(-1)!.next,
    };
  }

  private async checkPage(part: JobsCheckPart, after: string | null) {
    const { read, checks, next } = await this.parts[part].page(after, ROWS_PER_READ);
    const slots = pLimit(ROWS_AT_ONCE);
    const findings = await Promise.all(checks.map((check) => slots(check)));
    return { read, findings: findings.flat(), next };
  }
}
