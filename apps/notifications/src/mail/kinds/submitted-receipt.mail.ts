import { JobSubmitted } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';
import { submissionFacts } from './submission-facts';

/** To the claimer: the submission succeeded. */
export const submittedReceipt = mailKind({
  name: 'submitted-receipt',
  facts: JobSubmitted,
  write: (event, links, words) => ({
    subject: words.say('submitted-receipt.subject', { jobName: event.jobName }),
    heading: words.say('submitted-receipt.heading'),
    paragraphs: [words.say('submitted-receipt.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.submittedAt'), value: words.instant(event.submittedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
      ...submissionFacts(event, words),
    ],
    quotes: quoteOf(words.say('label.yourNotes'), event.submissionNotes),
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
