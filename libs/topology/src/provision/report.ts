/**
 * `differs`: the resource is not as declared, and only removing it could fix that. Nothing is ever removed.
 * `endpoint cannot`: the endpoint lacks the capability. Reported once, not for every resource.
 */
export type Outcome = 'made' | 'was there' | 'changed' | 'differs' | 'endpoint cannot';

export interface ReportLine {
  outcome: Outcome;
  /** The resource, e.g. `table dev-JobsTable`. */
  subject: string;
  /** The change, or what to do. */
  detail?: string;
}

export type Report = (line: ReportLine) => void;

/** "made" takes precedence over "changed": the settings of a new resource need no report. */
export function outcomeOf(made: boolean, changes: readonly string[]): Pick<ReportLine, 'outcome' | 'detail'> {
  if (made) return { outcome: 'made' };
  return changes.length > 0 ? { outcome: 'changed', detail: changes.join(', ') } : { outcome: 'was there' };
}
