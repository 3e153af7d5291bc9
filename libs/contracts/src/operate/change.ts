/** The answer to a request of an operator that may change something. */
export interface ChangeAnswer {
  /** False when the request did not say `apply`: then nothing was changed. */
  applied: boolean;
  /** What the change does, in sentences. */
  plan: string[];
  /** What was done, in sentences; empty when nothing was changed. */
  done: string[];
  /** What was done, in numbers. The audit entry of a change in pages has the sums of its pages. */
  counts?: Record<string, number>;
  /** True when a change in pages has not ended. */
  more?: boolean;
  /** With `more`: the field `continues` of the request for the next page. */
  continues?: string;
}
