import { JobReminder } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the owner: the listing ends soon. */
export const expiryReminderToOwner = mailKind({
  name: 'expiry-reminder-to-owner',
  facts: JobReminder,
  write: (event, links, words) => ({
    subject: words.say('expiry-reminder-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('expiry-reminder-to-owner.heading'),
    paragraphs: [words.say('expiry-reminder-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.openUntil'), value: words.instant(event.dueAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.viewOwnJob'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
