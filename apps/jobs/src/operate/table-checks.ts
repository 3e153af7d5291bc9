import type { CheckFinding } from '@freelance/contracts';

/** One page of a check: how many rows were read, and the work that checks them. */
export interface RowsToCheck {
  read: number;
  checks: readonly (() => Promise<CheckFinding[]>)[];
  next: string | null;
}

/** The rules of one table about the other tables. */
export interface TableChecks {
  page(after: string | null, limit: number): Promise<RowsToCheck>;
}
