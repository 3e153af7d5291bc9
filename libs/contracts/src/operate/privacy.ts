import type { ChangeAnswer } from './change';

/** What a repetition of erasures did with one page of the rows of a service. */
export interface ReappliedErasures {
  /** Rows that were read. */
  read: number;
  /** Rows with data of an erased user, counted for each of these users. */
  found: number;
  /** How many of these are erased now; 0 when nothing was to be changed. */
  erased: number;
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** `POST /ops/privacy/reapply` */
export interface ReapplyAnswer extends ChangeAnswer {
  page: ReappliedErasures;
}
