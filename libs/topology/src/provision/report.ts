/**
 * `differs`: it is there, not as declared, and cannot be brought there without removing it, which is never done.
 * `endpoint cannot`: the endpoint lacks the capability; said once, not for every resource that would have it.
 */
export type Outcome = 'made' | 'was there' | 'changed' | 'differs' | 'endpoint cannot';

export interface ReportLine {
  outcome: Outcome;
  /** What it is about, e.g. `table dev-JobsTable`. */
  subject: string;
  /** What was changed, or what to do about it. */
  detail?: string;
}

export type Report = (line: ReportLine) => void;

/** "made" beats "changed": what was just made needs no word about its settings. */
export function outcomeOf(made: boolean, changes: readonly string[]): Pick<ReportLine, 'outcome' | 'detail'> {
  if (made) return { outcome: 'made' };
  return changes.length > 0 ? { outcome: 'changed', detail: changes.join(', ') } : { outcome: 'was there' };
}
