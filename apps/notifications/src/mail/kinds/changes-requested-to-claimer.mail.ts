import { JobChangesRequested } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the owner requests changes and a new submission. */
export const changesRequestedToClaimer = mailKind({
  name: 'changes-requested-to-claimer',
  facts: JobChangesRequested,
  write: (event, links) => ({
    subject: `Changes are requested: ${event.jobName}`,
    heading: 'Changes are requested',
    paragraphs: [`The owner asks you to change your work on ${inQuotes(event.jobName)} and to submit it again.`],
    facts: [
      { label: 'Submit by', value: formatInstant(event.submissionDeadline) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: quoteOf('Changes', event.changes),
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
