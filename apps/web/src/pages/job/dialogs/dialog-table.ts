import type { Fields } from '../../../forms/check-form';
import { durationField, ruleOf, textField } from '../../../forms/fields';
import { text, type TextRef } from '../../../texts/text-ref';
import type { Job } from '../job-query';

/** The commands that a dialog on the job's page asks for. */
export type DialogAction = 'claim' | 'withdraw' | 'cancel' | 'extend' | 'approve' | 'request-changes' | 'reject';

export interface DialogFacts {
  job: Job;
  /** Milliseconds since 1970, of the server. */
  now: number;
  /** What was typed, by field. */
  seconds: (field: string) => number | undefined;
}

export interface DialogRow {
  heading: TextRef;
  fields: Fields;
  /** Of its fields: what the person should know before writing. */
  help?: Record<string, TextRef>;
  /** Typed already when the dialog opens. */
  given?: Record<string, string>;
  /** The last line before the button: what the press brings about. */
  consequence: (facts: DialogFacts) => TextRef;
  send: TextRef;
  path: (jobId: string) => string;
  /** Sent only for the version that the person sees. */
  isGuarded: boolean;
  isDangerous?: boolean;
}

const inSeconds = (now: number, seconds: number) => ({ instant: new Date(now + seconds * 1_000).toISOString() });
const claimerOf = ({ claim }: Job) => ({ user: claim?.claimerId ?? '' });

export const DIALOGS: Record<DialogAction, DialogRow> = {
  claim: {
    heading: text('job.claim.heading'),
    fields: { claimerNotes: textField(text('job.claim.note'), ruleOf('ClaimJobDto', 'claimerNotes')) },
    help: { claimerNotes: text('job.claim.help') },
    consequence: ({ job, now }) => text('job.claim.consequence', { t: inSeconds(now, job.timeToCompleteSeconds) }),
    send: text('moves.button.claim'),
    path: (jobId) => `/job/seeker/claim/${jobId}`,
    isGuarded: true,
  },
  withdraw: {
    heading: text('job.withdraw.heading'),
    fields: { reason: textField(text('job.reason'), ruleOf('WithdrawJobDto', 'reason')) },
    consequence: () => text('job.withdraw.consequence'),
    send: text('moves.button.withdraw'),
    path: (jobId) => `/job/seeker/withdraw/${jobId}`,
    isGuarded: false,
    isDangerous: true,
  },
  cancel: {
    heading: text('job.cancel.heading'),
    fields: { reason: textField(text('job.reason'), ruleOf('CancelJobDto', 'reason')) },
    consequence: () => text('job.cancel.consequence'),
    send: text('moves.button.cancel'),
    path: (jobId) => `/job/owner/cancel/${jobId}`,
    isGuarded: false,
    isDangerous: true,
  },
  extend: {
    heading: text('job.extend.heading'),
    fields: { additionalSeconds: durationField(text('job.extend.by'), ruleOf('ExtendJobDto', 'additionalSeconds')) },
    given: { additionalSeconds: '3 day' },
    consequence: ({ job, seconds }) => {
      const end = job.status === 'claimed' ? (job.claim?.submissionDeadline ?? job.expiryDate) : job.expiryDate;
      const by = seconds('additionalSeconds');
      return by === undefined
        ? text('job.extend.present', { t: { instant: end } })
        : text('job.extend.consequence', { t: inSeconds(Date.parse(end), by) });
    },
    send: text('job.extend.send'),
    path: (jobId) => `/job/owner/extend/${jobId}`,
    isGuarded: false,
  },
  approve: {
    heading: text('job.approve.heading'),
    fields: { approvalNotes: textField(text('job.approve.note'), ruleOf('ApproveJobDto', 'approvalNotes')) },
    help: { approvalNotes: text('job.approve.help') },
    consequence: ({ job }) => text('job.approve.consequence', { pay: { money: job.payAmount }, name: claimerOf(job) }),
    send: text('moves.button.approve'),
    path: (jobId) => `/job/owner/approve/${jobId}`,
    isGuarded: true,
  },
  'request-changes': {
    heading: text('job.changes.heading'),
    fields: {
      changes: textField(text('job.changes.what'), ruleOf('RequestChangesDto', 'changes')),
      timeToCompleteSeconds: durationField(
        text('job.changes.time'),
        ruleOf('RequestChangesDto', 'timeToCompleteSeconds'),
      ),
    },
    consequence: ({ job, now, seconds }) =>
      text('job.changes.consequence', {
        name: claimerOf(job),
        t: inSeconds(now, seconds('timeToCompleteSeconds') ?? job.timeToCompleteSeconds),
      }),
    send: text('moves.button.requestChanges'),
    path: (jobId) => `/job/owner/request-changes/${jobId}`,
    isGuarded: false,
  },
  reject: {
    heading: text('job.reject.heading'),
    fields: { rejectionReason: textField(text('job.reject.reason'), ruleOf('RejectJobDto', 'rejectionReason')) },
    help: { rejectionReason: text('job.reject.help') },
    consequence: () => text('job.reject.consequence'),
    send: text('moves.button.reject'),
    path: (jobId) => `/job/owner/reject/${jobId}`,
    isGuarded: true,
    isDangerous: true,
  },
};

export const isDialogAction = (action: string): action is DialogAction => Object.hasOwn(DIALOGS, action);
