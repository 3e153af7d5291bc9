import { JobSubmitted } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';
import { submissionFacts } from './submission-facts';

/** To the claimer: the submission succeeded. */
export const submittedReceipt = mailKind({
  name: 'submitted-receipt',
  facts: JobSubmitted,
  write: (event, links) => ({
    subject: `You submitted your work: ${event.jobName}`,
    heading: 'Your work was submitted',
    paragraphs: [`Your work on ${inQuotes(event.jobName)} arrived. The owner reviews it next.`],
    facts: [
      { label: 'Submitted at', value: formatInstant(event.submittedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
      ...submissionFacts(event),
    ],
    quotes: quoteOf('Your notes', event.submissionNotes),
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
