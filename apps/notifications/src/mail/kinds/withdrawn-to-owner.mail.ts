import { JobWithdrawn } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the claimer has withdrawn. */
export const withdrawnToOwner = mailKind({
  name: 'withdrawn-to-owner',
  facts: JobWithdrawn,
  write: (event, links) => ({
    subject: `Your job was given back: ${event.jobName}`,
    heading: 'Your job was given back',
    paragraphs: [`The claimer of ${inQuotes(event.jobName)} has withdrawn.`],
    facts: [
      { label: 'Claimed by', value: event.claimerId },
      { label: 'Given back at', value: formatInstant(event.withdrawnAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: quoteOf('Reason', event.reason),
    action: { label: 'View your job', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
