import type { MailKindOf } from './mail-kind';
import { approvedToClaimer } from './kinds/approved-to-claimer.mail';
import { approvedToOwner } from './kinds/approved-to-owner.mail';
import { changesRequestedToClaimer } from './kinds/changes-requested-to-claimer.mail';
import { claimedReceipt } from './kinds/claimed-receipt.mail';
import { claimedToOwner } from './kinds/claimed-to-owner.mail';
import { expiredToOwner } from './kinds/expired-to-owner.mail';
import { expiryReminderToOwner } from './kinds/expiry-reminder-to-owner.mail';
import { extendedToClaimer } from './kinds/extended-to-claimer.mail';
import { newJob } from './kinds/new-job.mail';
import { rejectedToClaimer } from './kinds/rejected-to-claimer.mail';
import { reviewReminderToOwner } from './kinds/review-reminder-to-owner.mail';
import { submissionReminderToClaimer } from './kinds/submission-reminder-to-claimer.mail';
import { submittedReceipt } from './kinds/submitted-receipt.mail';
import { submittedToOwner } from './kinds/submitted-to-owner.mail';
import { timedoutToClaimer } from './kinds/timedout-to-claimer.mail';
import { timedoutToOwner } from './kinds/timedout-to-owner.mail';
import { withdrawnToOwner } from './kinds/withdrawn-to-owner.mail';

/** Every kind of mail there is, by the name that messages and the ledger carry. */
export const MAIL_KINDS = {
  'new-job': newJob,
  'claimed-to-owner': claimedToOwner,
  'claimed-receipt': claimedReceipt,
  'submitted-to-owner': submittedToOwner,
  'submitted-receipt': submittedReceipt,
  'approved-to-claimer': approvedToClaimer,
  'approved-to-owner': approvedToOwner,
  'rejected-to-claimer': rejectedToClaimer,
  'expired-to-owner': expiredToOwner,
  'timedout-to-claimer': timedoutToClaimer,
  'timedout-to-owner': timedoutToOwner,
  'expiry-reminder-to-owner': expiryReminderToOwner,
  'submission-reminder-to-claimer': submissionReminderToClaimer,
  'review-reminder-to-owner': reviewReminderToOwner,
  'extended-to-claimer': extendedToClaimer,
  'changes-requested-to-claimer': changesRequestedToClaimer,
  'withdrawn-to-owner': withdrawnToOwner,
} as const satisfies Record<string, MailKindOf<object>>;

export type MailKind = keyof typeof MAIL_KINDS;

type FactsOf<Kind extends MailKind> = InstanceType<(typeof MAIL_KINDS)[Kind]['facts']>;

/** The kinds of mail that can be written from these facts. */
export type MailKindFor<Facts> = { [Kind in MailKind]: Facts extends FactsOf<Kind> ? Kind : never }[MailKind];
