/** What a repetition of erasures after a restore did in one service. */
export interface ReappliedErasures {
  /** Rows that were read. */
  read: number;
  /** Rows with data of an erased user, counted for each of these users. */
  found: number;
  /** How many of these are erased now; 0 when nothing was to be changed. */
  erased: number;
}
