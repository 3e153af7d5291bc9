import type { ClaimEvent, JobEvent, JobEvents, JobEventType, JobReminder } from '@freelance/contracts';
import type { Announcement } from '../announcement/announcer';
import type { MailKindFor } from './mail-kinds';
import { announcementOf } from '../announcement/announcement-of';

/** One mail to one person, or an announcement to many. */
type MailRule<Event> = PersonRule<Event> | SubscribersRule<Event>;

export interface PersonRule<Event> {
  /** User id of the reader. */
  to: (event: Event) => string;
  mail: MailKindFor<Event>;
  /** Left out: always. */
  when?: (event: Event) => boolean;
}

interface SubscribersRule<Event> {
  /** What every subscriber of the category, but not the owner, is told. */
  toSubscribers: (event: Event) => Announcement;
}

const owner = (event: JobEvent): string => event.ownerId;
const claimer = (event: ClaimEvent): string => event.claimerId;
const recipient = (event: JobReminder): string => event.recipientId;

/** Who gets mail for which event: the whole of it. */
export const MAIL_RULES: { [Type in JobEventType]: readonly MailRule<JobEvents[Type]>[] } = {
  'job.created': [{ toSubscribers: announcementOf }],
  'job.claimed': [
    { to: owner, mail: 'claimed-to-owner' },
    { to: claimer, mail: 'claimed-receipt' },
  ],
  'job.submitted': [
    { to: owner, mail: 'submitted-to-owner' },
    { to: claimer, mail: 'submitted-receipt' },
  ],
  'job.approved': [
    { to: claimer, mail: 'approved-to-claimer' },
    { to: owner, mail: 'approved-to-owner', when: ({ automatic }) => automatic },
  ],
  'job.rejected': [{ to: claimer, mail: 'rejected-to-claimer' }],
  'job.relisted': [{ toSubscribers: announcementOf }],
  'job.expired': [{ to: owner, mail: 'expired-to-owner' }],
  'job.timedout': [
    { to: claimer, mail: 'timedout-to-claimer' },
    { to: owner, mail: 'timedout-to-owner' },
  ],
  'job.reminder': [
    { to: recipient, mail: 'expiry-reminder-to-owner', when: ({ kind }) => kind === 'expiry' },
    { to: recipient, mail: 'submission-reminder-to-claimer', when: ({ kind }) => kind === 'submission' },
    { to: recipient, mail: 'review-reminder-to-owner', when: ({ kind }) => kind === 'review' },
  ],
  'job.extended': [
    {
      to: ({ claimerId }) => claimerId!,
      mail: 'extended-to-claimer',
      when: ({ claimerId }) => claimerId !== undefined,
    },
  ],
  'job.changes_requested': [{ to: claimer, mail: 'changes-requested-to-claimer' }],
  'job.withdrawn': [{ to: owner, mail: 'withdrawn-to-owner' }],
  'job.updated': [],
  'job.cancelled': [],
};
