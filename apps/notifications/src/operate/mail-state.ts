import { jobIdOf, type MailReport, type MailState, userIdOf } from '@freelance/contracts';
import { type FeedbackKind, type LedgerRow, withheldBecause } from '../delivery/ledger';

const FEEDBACK_KINDS = ['bounce', 'complaint', 'suppression'] as const satisfies readonly FeedbackKind[];

/** The ledger's row of a mail, for operators. */
export function mailStateOf(row: LedgerRow): MailState {
  const { userId, eventId, kind, attempts, createdAt, updatedAt } = row;
  return {
    userId,
    eventId,
    jobId: userIdOf(eventId) === undefined ? jobIdOf(eventId) : null,
    kind,
    state: withheldBecause(row) ?? (row.status === 'leased' ? 'sending' : row.status),
    eventTime: row.eventTime ?? null,
    tries: attempts.map(({ startedAt, endedAt, outcome, error, delayMs, requestId, resent }) => ({
      startedAt,
      endedAt: endedAt ?? null,
      outcome: outcome ?? null,
      error: error ?? null,
      delayMs: delayMs ?? null,
      requestId: requestId ?? null,
      isResent: resent ?? false,
    })),
    sesMessageId: row.sesMessageId ?? null,
    reports: [...(row.earlier ?? []), row].flatMap((mail) =>
      FEEDBACK_KINDS.flatMap((name) => (mail[name] ? [reportOf(name, mail[name])] : [])),
    ),
    createdAt,
    updatedAt,
  };
}

/** What SES reported about the mail that was sent last. A report about a mail before it can arrive later. */
export function latestReport(row: LedgerRow): MailReport | undefined {
  const earlier = new Set(row.earlier?.map(({ sesMessageId }) => sesMessageId));
  for (const kind of ['suppression', 'complaint', 'bounce'] as const) {
    const feedback = row[kind];
    if (feedback && !earlier.has(feedback.sesMessageId)) return reportOf(kind, feedback);
  }
  return undefined;
}

const reportOf = (
  kind: FeedbackKind,
  { at, reason, sesMessageId }: NonNullable<LedgerRow[FeedbackKind]>,
): MailReport => ({
  // Earlier releases stored a suppressed mail as a bounce.
  kind: kind === 'bounce' && SUPPRESSED.test(reason) ? 'suppression' : kind,
  at,
  reason,
  sesMessageId,
});

const SUPPRESSED = /\((Suppressed|OnAccountSuppressionList)\)/;
