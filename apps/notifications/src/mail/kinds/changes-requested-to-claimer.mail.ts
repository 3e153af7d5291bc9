import { JobChangesRequested } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the owner requests changes and a new submission. */
export const changesRequestedToClaimer = mailKind({
  name: 'changes-requested-to-claimer',
  facts: JobChangesRequested,
  write: (event, links, words) => ({
    subject: words.say('changes-requested-to-claimer.subject', { jobName: event.jobName }),
    heading: words.say('changes-requested-to-claimer.heading'),
    paragraphs: [words.say('changes-requested-to-claimer.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.submitBy'), value: words.instant(event.submissionDeadline) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: quoteOf(words.say('label.changes'), event.changes),
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
