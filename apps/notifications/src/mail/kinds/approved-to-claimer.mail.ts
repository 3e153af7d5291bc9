import { JobApproved } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the work is approved. */
export const approvedToClaimer = mailKind({
  name: 'approved-to-claimer',
  facts: JobApproved,
  write: (event, links) => ({
    subject: `Your work was approved: ${event.jobName}`,
    heading: 'Your work was approved',
    paragraphs: [
      event.automatic
        ? `Your work on ${inQuotes(event.jobName)} was approved automatically, because its review time is over.`
        : `The owner approved your work on ${inQuotes(event.jobName)}.`,
    ],
    facts: [
      { label: 'Approved at', value: formatInstant(event.approvedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: quoteOf("The owner's notes", event.approvalNotes),
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
