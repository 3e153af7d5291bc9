import { JobExpired } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { mailKind } from '../mail-kind';

/** To the owner: nobody has claimed the job in time. */
export const expiredToOwner = mailKind({
  name: 'expired-to-owner',
  facts: JobExpired,
  write: (event, links) => ({
    subject: `Your job has expired: ${event.jobName}`,
    heading: 'Your job has expired',
    paragraphs: [`The listing of “${event.jobName}” has lapsed. You can put it on the market again.`],
    facts: [
      { label: 'Open until', value: formatInstant(event.expiryDate) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'Relist the job', url: links.relistJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
