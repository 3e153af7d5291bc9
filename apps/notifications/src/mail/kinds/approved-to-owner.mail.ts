import { JobApproved } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the work was approved automatically. */
export const approvedToOwner = mailKind({
  name: 'approved-to-owner',
  facts: JobApproved,
  write: (event, links) => ({
    subject: `Work was approved automatically: ${event.jobName}`,
    heading: 'Work was approved automatically',
    paragraphs: [`The review time of ${inQuotes(event.jobName)} is over, so the work was approved.`],
    facts: [
      { label: 'Work by', value: event.claimerId },
      { label: 'Approved at', value: formatInstant(event.approvedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'View your job', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
