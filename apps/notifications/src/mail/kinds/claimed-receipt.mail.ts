import { JobClaimed } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the claim succeeded, with the deadline. */
export const claimedReceipt = mailKind({
  name: 'claimed-receipt',
  facts: JobClaimed,
  write: (event, links) => ({
    subject: `You claimed a job: ${event.jobName}`,
    heading: 'The job is yours',
    paragraphs: [`You claimed ${inQuotes(event.jobName)}. Submit your work before the deadline.`],
    facts: [
      { label: 'Submit by', value: formatInstant(event.submissionDeadline) },
      { label: 'Claimed at', value: formatInstant(event.claimedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: quoteOf('Your notes', event.claimerNotes),
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
