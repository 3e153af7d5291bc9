import type { MailKindOf } from './mail-kind';
import { approvedToClaimer } from './kinds/approved-to-claimer.mail';
import { approvedToOwner } from './kinds/approved-to-owner.mail';
import { claimedReceipt } from './kinds/claimed-receipt.mail';
import { claimedToOwner } from './kinds/claimed-to-owner.mail';
import { newJob } from './kinds/new-job.mail';
import { rejectedToClaimer } from './kinds/rejected-to-claimer.mail';
import { submittedReceipt } from './kinds/submitted-receipt.mail';
import { submittedToOwner } from './kinds/submitted-to-owner.mail';

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
} as const satisfies Record<string, MailKindOf<object>>;

export type MailKind = keyof typeof MAIL_KINDS;

type FactsOf<Kind extends MailKind> = InstanceType<(typeof MAIL_KINDS)[Kind]['facts']>;

/** The kinds of mail that can be written from these facts. */
export type MailKindFor<Facts> = { [Kind in MailKind]: Facts extends FactsOf<Kind> ? Kind : never }[MailKind];
