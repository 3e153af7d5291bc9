import { JobReminder } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the listing ends soon. */
export const expiryReminderToOwner = mailKind({
  name: 'expiry-reminder-to-owner',
  facts: JobReminder,
  write: (event, links) => ({
    subject: `Your listing ends soon: ${event.jobName}`,
    heading: 'Your listing ends soon',
    paragraphs: [`The listing of ${inQuotes(event.jobName)} ends soon. Until then you can extend it.`],
    facts: [
      { label: 'Open until', value: formatInstant(event.dueAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'View your job', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
