import { JobRejected } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the work is rejected, with the reason. */
export const rejectedToClaimer = mailKind({
  name: 'rejected-to-claimer',
  facts: JobRejected,
  write: (event, links) => ({
    subject: `Your work was rejected: ${event.jobName}`,
    heading: 'Your work was rejected',
    paragraphs: [`The owner rejected your work on ${inQuotes(event.jobName)}.`],
    facts: [
      { label: 'Rejected at', value: formatInstant(event.rejectedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: quoteOf('Reason', event.rejectionReason),
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
