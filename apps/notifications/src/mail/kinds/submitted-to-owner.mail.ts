import { JobSubmitted } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';
import { submissionFacts } from './submission-facts';

/** To the owner: the work is submitted and waits for a review. */
export const submittedToOwner = mailKind({
  name: 'submitted-to-owner',
  facts: JobSubmitted,
  write: (event, links) => ({
    subject: `Work was submitted: ${event.jobName}`,
    heading: 'Work was submitted',
    paragraphs: [`Work on ${inQuotes(event.jobName)} was submitted. Review it, then approve or reject it.`],
    facts: [
      { label: 'Submitted by', value: event.claimerId },
      { label: 'Submitted at', value: formatInstant(event.submittedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
      ...submissionFacts(event),
    ],
    quotes: quoteOf('Notes', event.submissionNotes),
    action: { label: 'Review the work', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
