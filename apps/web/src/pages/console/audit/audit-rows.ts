import type { components } from '@freelance/client';
import type { AuditEntry } from '@freelance/contracts/operate';

type AdminEntry = components['schemas']['AuditEntryDto'];

/** An act of an operator (`/ops/audit`) or of an administrator (`/api/v1/admin/audit`), in the same form. */
export interface AuditRow {
  key: string;
  at: string;
  who: string;
  what: string;
  /** The subject: a user, a job, a queue or an event. */
  onWhom: string | null;
  why: string | null;
  outcome: 'started' | 'done' | 'failed';
  result: string;
  requestId: string;
}

/** Names of the parameters that say whom or what a change was for. */
const SUBJECTS = ['userId', 'eventId', 'jobId', 'queue', 'requestId', 'table', 'app'] as const;

export const rowOfOperator = (entry: AuditEntry): AuditRow => {
  const { at, operator, action, input, outcome, result, counts, requestId } = entry;
  const subjects = SUBJECTS.map((name) => input[name]).filter((value): value is string => typeof value === 'string');
  const figures = Object.entries(counts ?? {}).map(([name, count]) => `${name} ${count}`);
  return {
    key: `${at} ${requestId}`,
    at,
    who: operator,
    what: action.replace(/^POST \/ops\//, ''),
    onWhom: subjects.join(', ') || null,
    why: null,
    outcome,
    result: [...result, ...figures].join('; '),
    requestId,
  };
};

export const rowOfAdmin = ({
  auditId,
  at,
  actorId,
  action,
  subjectId,
  reason,
  details,
  requestId,
}: AdminEntry): AuditRow => ({
  key: auditId,
  at,
  who: actorId,
  what: action,
  onWhom: subjectId,
  why: reason,
  outcome: 'done',
  result: Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  requestId,
});

interface Filter {
  who?: string | undefined;
  onWhom?: string | undefined;
  what?: string | undefined;
}

const has = (text: string | null, part: string | undefined): boolean =>
  part === undefined || (text ?? '').toLowerCase().includes(part.toLowerCase());

/** Both kinds by time, newest first. */
export const rowsOf = (rows: readonly AuditRow[], { who, onWhom, what }: Filter): AuditRow[] =>
  rows
    .filter((row) => has(row.who, who) && has(row.onWhom, onWhom) && has(row.what, what))
    .sort((a, b) => b.at.localeCompare(a.at));
