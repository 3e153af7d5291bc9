import { JobExpired } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the listing ended without a claim. */
export const expiredToOwner = mailKind({
  name: 'expired-to-owner',
  facts: JobExpired,
  write: (event, links) => ({
    subject: `Your job has expired: ${event.jobName}`,
    heading: 'Your job has expired',
    paragraphs: [`The listing of ${inQuotes(event.jobName)} has expired. You can relist it.`],
    facts: [
      { label: 'Open until', value: formatInstant(event.expiryDate) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'Relist the job', url: links.relistJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
