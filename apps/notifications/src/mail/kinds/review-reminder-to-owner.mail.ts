import { JobReminder } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the owner: the work will soon be approved automatically. */
export const reviewReminderToOwner = mailKind({
  name: 'review-reminder-to-owner',
  facts: JobReminder,
  write: (event, links, words) => ({
    subject: words.say('review-reminder-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('review-reminder-to-owner.heading'),
    paragraphs: [words.say('review-reminder-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.reviewBy'), value: words.instant(event.dueAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.reviewWork'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
