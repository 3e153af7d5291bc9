import type { ClaimEvent, JobEvent, JobReminder, PayloadOf } from '@freelance/contracts';
import type { MAILED_USER_EVENTS, MessageOf } from '@freelance/manifest';
import { type Announcement, announcementOf } from './announcement-of';
import type { AnnouncedJob } from './kinds/announced-job';
import { accountReinstated } from './kinds/account-reinstated.mail';
import { accountSuspended } from './kinds/account-suspended.mail';
import { approvedToClaimer } from './kinds/approved-to-claimer.mail';
import { approvedToOwner } from './kinds/approved-to-owner.mail';
import { changesRequestedToClaimer } from './kinds/changes-requested-to-claimer.mail';
import { claimedReceipt } from './kinds/claimed-receipt.mail';
import { claimedToOwner } from './kinds/claimed-to-owner.mail';
import { emailChanged } from './kinds/email-changed.mail';
import { emailVerify } from './kinds/email-verify.mail';
import { erasureDone } from './kinds/erasure-done.mail';
import { erasureRequested } from './kinds/erasure-requested.mail';
import { expiredToOwner } from './kinds/expired-to-owner.mail';
import { expiryReminderToOwner } from './kinds/expiry-reminder-to-owner.mail';
import { exportReady } from './kinds/export-ready.mail';
import { extendedToClaimer } from './kinds/extended-to-claimer.mail';
import { newJob } from './kinds/new-job.mail';
import { rejectedToClaimer } from './kinds/rejected-to-claimer.mail';
import { reviewReminderToOwner } from './kinds/review-reminder-to-owner.mail';
import { submissionReminderToClaimer } from './kinds/submission-reminder-to-claimer.mail';
import { submittedReceipt } from './kinds/submitted-receipt.mail';
import { submittedToOwner } from './kinds/submitted-to-owner.mail';
import { timedoutToClaimer } from './kinds/timedout-to-claimer.mail';
import { timedoutToOwner } from './kinds/timedout-to-owner.mail';
import { welcome, type WelcomedUser } from './kinds/welcome.mail';
import { withdrawnToOwner } from './kinds/withdrawn-to-owner.mail';
import type { MailKindOf } from './mail-kind';

/** An event that causes mail. */
export type MailedEvent = MessageOf<'jobEvents'> | (typeof MAILED_USER_EVENTS)[number];

/** One mail to one user, or an announcement to many. */
type MailRule<Event extends object> = RecipientRule<Event> | WelcomeRule<Event> | SubscribersRule<Event>;

export interface RecipientRule<Event extends object> {
  /** User id of the recipient. */
  to: (event: Event) => string;
  mail: MailKindOf<Event>;
  /** Default: always. */
  when?: (event: Event) => boolean;
}

/** The mail to a new user has only a part of the event: the rest holds the address. */
export interface WelcomeRule<Event extends object> extends Omit<RecipientRule<Event>, 'mail'> {
  mail: MailKindOf<WelcomedUser>;
  facts: (event: Event) => WelcomedUser;
}

interface SubscribersRule<Event> {
  /** The announcement to every subscriber of the category except the owner. */
  toSubscribers: (event: Event) => Announcement;
  /** The mail to each subscriber. */
  mail: MailKindOf<AnnouncedJob>;
}

type MailTable = { readonly [Type in MailedEvent]: readonly MailRule<PayloadOf<Type>>[] };

const owner = (event: JobEvent): string => event.ownerId;
const claimer = (event: ClaimEvent): string => event.claimerId;
const recipient = (event: JobReminder): string => event.recipientId;
const user = (event: { userId: string }): string => event.userId;

const TABLE = {
  'job.created': [{ toSubscribers: announcementOf, mail: newJob }],
  'job.claimed': [
    { to: owner, mail: claimedToOwner },
    { to: claimer, mail: claimedReceipt },
  ],
  'job.submitted': [
    { to: owner, mail: submittedToOwner },
    { to: claimer, mail: submittedReceipt },
  ],
  'job.approved': [
    { to: claimer, mail: approvedToClaimer },
    { to: owner, mail: approvedToOwner, when: ({ automatic }) => automatic },
  ],
  'job.rejected': [{ to: claimer, mail: rejectedToClaimer }],
  'job.relisted': [{ toSubscribers: announcementOf, mail: newJob }],
  'job.expired': [{ to: owner, mail: expiredToOwner }],
  'job.timedout': [
    { to: claimer, mail: timedoutToClaimer },
    { to: owner, mail: timedoutToOwner },
  ],
  'job.reminder': [
    { to: recipient, mail: expiryReminderToOwner, when: ({ kind }) => kind === 'expiry' },
    { to: recipient, mail: submissionReminderToClaimer, when: ({ kind }) => kind === 'submission' },
    { to: recipient, mail: reviewReminderToOwner, when: ({ kind }) => kind === 'review' },
  ],
  'job.extended': [
    { to: ({ claimerId }) => claimerId!, mail: extendedToClaimer, when: ({ claimerId }) => claimerId !== undefined },
  ],
  'job.changes_requested': [{ to: claimer, mail: changesRequestedToClaimer }],
  'job.withdrawn': [{ to: owner, mail: withdrawnToOwner }],
  'user.created': [
    { to: user, mail: welcome, facts: ({ userId }) => ({ userId }), when: ({ email }) => email !== null },
  ],
  'user.suspended': [{ to: user, mail: accountSuspended }],
  'user.reinstated': [{ to: user, mail: accountReinstated }],
  'user.email_change_requested': [{ to: user, mail: emailVerify }],
  'user.email_changed': [
    { to: user, mail: emailChanged, when: ({ isRevertible }) => isRevertible },
    { to: user, mail: welcome, facts: ({ userId }) => ({ userId }), when: ({ change }) => change === 'first' },
  ],
  'user.export_ready': [{ to: user, mail: exportReady }],
  'user.erasure_requested': [{ to: user, mail: erasureRequested }],
  // The user id of this event is the pseudonym: the row of UsersTable with the last address.
  'user.erased': [{ to: user, mail: erasureDone }],
} as const satisfies MailTable;

/** All rules: which event causes which mail to which user. */
export const MAIL_TABLE: MailTable = TABLE;

/** Name of a kind of mail. */
export type MailKind = (typeof TABLE)[MailedEvent][number]['mail']['name'];

/** Every kind of mail, by its name. */
export const MAIL_KINDS = Object.fromEntries(
  Object.values(TABLE).flatMap((rules) => rules.map(({ mail }) => [mail.name, mail])),
) as Record<MailKind, MailKindOf<object>>;
