import { JOB_EVENT_SAMPLES } from '../../testing/job-events';
import { USER_EVENT_SAMPLES } from '../../testing/user-events';
import type { SecretLink } from '../../user/secret-link';
import type { User } from '../../user/user-directory';
import { type Words, wordsFor } from '../../locales/words';
import { announcementOf } from '../announcement-of';
import { checkMail } from '../check-mail';
import { Links } from '../links';
import { MAIL_KINDS, type MailKind } from '../mail-table';
import { type MailReader, type RenderedMail, renderMail } from '../render-mail';

/** The job of all sample events. */
const JOB = 'job-123e4567-e89b-12d3-a456-426614174000';
export const OWNER_LINK = `https://market.test/job/owner/view/${JOB}`;
export const SEEKER_LINK = `https://market.test/job/seeker/view/${JOB}`;
export const RELIST_LINK = `https://market.test/job/owner/relist/${JOB}`;
export const PROFILE_LINK = 'https://market.test/api/v1/users/me';
export const UNSUBSCRIBE_LINK = 'https://market.test/unsubscribe/token';

const ANN = { address: 'ann@market.test', expiresAt: '2026-01-17T10:00:00.000Z' };
const requested = USER_EVENT_SAMPLES['user.email_change_requested'].requestId;
const changed = USER_EVENT_SAMPLES['user.email_changed'].requestId!;
const [PENDING, PREVIOUS] = [
  { ...ANN, requestId: requested, token: 'YW5u.verify' },
  { ...ANN, requestId: changed, token: 'YW5u.revert' },
];
/** The secret links of the sample events. */
export const LINKS: readonly SecretLink[] = [PENDING, PREVIOUS];
/** Has these links. */
export const USER: User = { pendingEmail: PENDING, previousEmails: [PREVIOUS] };
export const VERIFY_LINK = 'https://market.test/verify-email/YW5u.verify';
export const REVERT_LINK = 'https://market.test/revert-email/YW5u.revert';

const events = JOB_EVENT_SAMPLES;
export const FACTS: Record<MailKind, object> = {
  'new-job': announcementOf(events['job.created']).job,
  'claimed-to-owner': events['job.claimed'],
  'claimed-receipt': events['job.claimed'],
  'submitted-to-owner': events['job.submitted'],
  'submitted-receipt': events['job.submitted'],
  'approved-to-claimer': events['job.approved'],
  'approved-to-owner': { ...events['job.approved'], automatic: true },
  'rejected-to-claimer': events['job.rejected'],
  'expired-to-owner': events['job.expired'],
  'timedout-to-claimer': events['job.timedout'],
  'timedout-to-owner': events['job.timedout'],
  'expiry-reminder-to-owner': events['job.reminder'],
  'submission-reminder-to-claimer': { ...events['job.reminder'], kind: 'submission', recipientId: 'seeker-456' },
  'review-reminder-to-owner': { ...events['job.reminder'], kind: 'review' },
  'extended-to-claimer': events['job.extended'],
  'changes-requested-to-claimer': events['job.changes_requested'],
  'withdrawn-to-owner': events['job.withdrawn'],
  'account-suspended': USER_EVENT_SAMPLES['user.suspended'],
  'account-reinstated': USER_EVENT_SAMPLES['user.reinstated'],
  welcome: { userId: USER_EVENT_SAMPLES['user.created'].userId },
  'email-verify': USER_EVENT_SAMPLES['user.email_change_requested'],
  'email-changed': USER_EVENT_SAMPLES['user.email_changed'],
  'export-ready': USER_EVENT_SAMPLES['user.export_ready'],
  'erasure-requested': USER_EVENT_SAMPLES['user.erasure_requested'],
  'erasure-done': USER_EVENT_SAMPLES['user.erased'],
};
export const KINDS = Object.keys(MAIL_KINDS) as MailKind[];

export function render(
  kind: MailKind,
  facts: object = FACTS[kind],
  reader: MailReader = { name: 'Ann' },
  words: Words = wordsFor({}),
): RenderedMail {
  const mail = checkMail(kind, facts);
  const letter = mail.letterTo(USER)!;
  const unsubscribeUrl = mail.categoryId === undefined ? undefined : UNSUBSCRIBE_LINK;
  return renderMail(letter.write(new Links('https://market.test'), words), words, { ...reader, unsubscribeUrl });
}

/** Roughly the text that a mail program shows for the HTML: no tags, entities resolved. */
export const shown = (html: string): string =>
  html
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=');
