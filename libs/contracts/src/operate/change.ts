/** The answer to a request of an operator that may change something. */
export interface ChangeAnswer {
  /** False when the request did not say `apply`: then nothing was changed. */
  applied: boolean;
  /** What the change does, in sentences. */
  plan: string[];
  /** What was done, in sentences; empty when nothing was changed. */
  done: string[];
}
