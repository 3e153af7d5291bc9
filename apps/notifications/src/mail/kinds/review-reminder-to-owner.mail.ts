import { JobReminder } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the work will soon be approved automatically. */
export const reviewReminderToOwner = mailKind({
  name: 'review-reminder-to-owner',
  facts: JobReminder,
  write: (event, links) => ({
    subject: `Work waits for your review: ${event.jobName}`,
    heading: 'Work waits for your review',
    paragraphs: [`Review the work on ${inQuotes(event.jobName)} in time: otherwise it is approved automatically.`],
    facts: [
      { label: 'Review by', value: formatInstant(event.dueAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'Review the work', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
