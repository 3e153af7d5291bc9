import { JobExtended } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: there is more time to submit. */
export const extendedToClaimer = mailKind({
  name: 'extended-to-claimer',
  facts: JobExtended,
  write: (event, links) => ({
    subject: `You have more time: ${event.jobName}`,
    heading: 'You have more time',
    paragraphs: [`The owner has moved the deadline of ${inQuotes(event.jobName)}.`],
    facts: [
      ...(event.submissionDeadline ? [{ label: 'Submit by', value: formatInstant(event.submissionDeadline) }] : []),
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
