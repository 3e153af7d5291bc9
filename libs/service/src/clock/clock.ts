/** Real time, corrected by the clock of the database. */
export abstract class Clock {
  abstract now(): Date;
}
