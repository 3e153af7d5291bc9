import { JobReminder } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the submission deadline is near. */
export const submissionReminderToClaimer = mailKind({
  name: 'submission-reminder-to-claimer',
  facts: JobReminder,
  write: (event, links) => ({
    subject: `Your work is due soon: ${event.jobName}`,
    heading: 'Your work is due soon',
    paragraphs: [`Submit your work on ${inQuotes(event.jobName)} before the deadline, or your claim ends.`],
    facts: [
      { label: 'Submit by', value: formatInstant(event.dueAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
