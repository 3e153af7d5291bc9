import { JobClaimed } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the claim succeeded, with the deadline. */
export const claimedReceipt = mailKind({
  name: 'claimed-receipt',
  facts: JobClaimed,
  write: (event, links, words) => ({
    subject: words.say('claimed-receipt.subject', { jobName: event.jobName }),
    heading: words.say('claimed-receipt.heading'),
    paragraphs: [words.say('claimed-receipt.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.submitBy'), value: words.instant(event.submissionDeadline) },
      { label: words.say('label.claimedAt'), value: words.instant(event.claimedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: quoteOf(words.say('label.yourNotes'), event.claimerNotes),
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
