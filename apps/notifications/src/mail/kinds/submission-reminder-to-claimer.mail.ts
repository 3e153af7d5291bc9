import { JobReminder } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the claimer: the submission deadline is near. */
export const submissionReminderToClaimer = mailKind({
  name: 'submission-reminder-to-claimer',
  facts: JobReminder,
  write: (event, links, words) => ({
    subject: words.say('submission-reminder-to-claimer.subject', { jobName: event.jobName }),
    heading: words.say('submission-reminder-to-claimer.heading'),
    paragraphs: [words.say('submission-reminder-to-claimer.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.submitBy'), value: words.instant(event.dueAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
