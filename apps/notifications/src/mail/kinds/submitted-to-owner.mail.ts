import { JobSubmitted } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';
import { submissionFacts } from './submission-facts';

/** To the owner: the work is submitted and waits for a review. */
export const submittedToOwner = mailKind({
  name: 'submitted-to-owner',
  facts: JobSubmitted,
  write: (event, links, words) => ({
    subject: words.say('submitted-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('submitted-to-owner.heading'),
    paragraphs: [words.say('submitted-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.submittedBy'), value: event.claimerId },
      { label: words.say('label.submittedAt'), value: words.instant(event.submittedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
      ...submissionFacts(event, words),
    ],
    quotes: quoteOf(words.say('label.notes'), event.submissionNotes),
    action: { label: words.say('action.reviewWork'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
