import type { components } from '@freelance/client';
import { text, type TextRef } from '../texts/text-ref';
import { type JobStatus, statusAt } from './job-view';
import { type State, stateOf } from './states';

type Schemas = components['schemas'];
export type OwnerRow = Pick<
  Schemas['JobSummaryDto'],
  'status' | 'expiryDate' | 'updatedAt' | 'claimedAt' | 'submissionDeadline' | 'submittedAt'
>;
export type ClaimRow = Pick<Schemas['ClaimSummaryDto'], 'status' | 'claimedAt' | 'submissionDeadline' | 'submittedAt'>;

/** Whose turn it is, which matters more in a list than the name of the state. */
export type RowGroup = 'needs-you' | 'with-somebody' | 'open' | 'ended';

/** A job in a list of its owner or its claimer. */
export interface Row {
  group: RowGroup;
  state: State;
  /** What happens by itself, and when; absent where nothing does or it is not known here. */
  outcome?: { text: TextRef; at: string };
  /** How much of the time of this state is over, 0 to 1; absent where its beginning or end is not known. */
  part?: number;
}

const OWNER_GROUPS: Record<JobStatus, RowGroup> = {
  submitted: 'needs-you',
  claimed: 'with-somebody',
  open: 'open',
  approved: 'ended',
  rejected: 'ended',
  expired: 'ended',
  cancelled: 'ended',
};

/**
 * A job in the list of its owner.
 * @param autoApproveAt of a submitted job, from its view: rows do not have it
 */
export function ownerRow(row: OwnerRow, now: number, autoApproveAt?: string | null): Row {
  const status = statusAt(row, now);
  const outcome = outcomeForOwner(status, row, autoApproveAt);
  return { group: OWNER_GROUPS[status], state: stateOf(status, row), ...timed(outcome, beginOf(row), now) };
}

function outcomeForOwner(status: JobStatus, row: OwnerRow, autoApproveAt?: string | null): Row['outcome'] {
  const { expiryDate, submissionDeadline } = row;
  if (status === 'open') return { text: text('moves.outcome.closes'), at: expiryDate };
  if (status === 'submitted' && autoApproveAt) return { text: text('moves.outcome.approved'), at: autoApproveAt };
  if (status !== 'claimed' || !submissionDeadline) return undefined;
  return {
    text: submissionDeadline > expiryDate ? text('moves.outcome.closesUnlessHandedIn') : text('moves.outcome.opens'),
    at: submissionDeadline,
  };
}

/** When the state began, as far as the row says. */
const beginOf = ({ status, submittedAt, claimedAt, updatedAt }: OwnerRow): string =>
  status === 'open' ? updatedAt : (submittedAt ?? claimedAt ?? updatedAt);

const CLAIM_STATES: Record<ClaimRow['status'], { group: RowGroup; state: State }> = {
  active: { group: 'needs-you', state: 'claimed' },
  submitted: { group: 'with-somebody', state: 'submitted' },
  approved: { group: 'ended', state: 'approved' },
  rejected: { group: 'ended', state: 'rejected' },
  timedout: { group: 'ended', state: 'timed-out' },
  withdrawn: { group: 'ended', state: 'given-back' },
};

/** A claim in the list of its claimer. */
export function claimRow(row: ClaimRow, now: number, autoApproveAt?: string | null): Row {
  const { status, submissionDeadline, submittedAt, claimedAt } = row;
  const { group, state } = CLAIM_STATES[status];
  const outcome =
    status === 'active'
      ? { text: text('moves.outcome.lost'), at: submissionDeadline }
      : status === 'submitted' && autoApproveAt
        ? { text: text('moves.outcome.approved'), at: autoApproveAt }
        : undefined;
  const isChanges = status === 'active' && submittedAt !== null;
  return {
    group,
    state: isChanges ? 'changes-asked' : state,
    ...timed(outcome, submittedAt ?? claimedAt, now),
  };
}

function timed(outcome: Row['outcome'], begin: string, now: number): Pick<Row, 'outcome' | 'part'> {
  if (!outcome) return {};
  const [from, to] = [Date.parse(begin), Date.parse(outcome.at)];
  const part = to > from ? Math.min(1, Math.max(0, (now - from) / (to - from))) : 1;
  return { outcome, part };
}

/** The nearest outcome first; rows without one last, in the order in which they came. */
export const byNearestOutcome = (one: Row, other: Row): number =>
  (one.outcome ? Date.parse(one.outcome.at) : Infinity) - (other.outcome ? Date.parse(other.outcome.at) : Infinity) ||
  0;

/** The one sentence above the groups: how many need the viewer, and what time does next. */
export function listSentence(rows: readonly Row[]): TextRef {
  const count = rows.filter(({ group }) => group === 'needs-you').length;
  const next = rows
    .flatMap(({ outcome }) => (outcome ? [outcome.at] : []))
    .sort()
    .at(0);
  return next === undefined
    ? text('moves.list.needYou', { count })
    : text('moves.list.needYouAndNext', { count, t: { instant: next } });
}
