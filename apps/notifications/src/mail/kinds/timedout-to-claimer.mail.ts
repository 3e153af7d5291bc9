import { JobTimedOut } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the deadline has passed, and the claim is lost. */
export const timedoutToClaimer = mailKind({
  name: 'timedout-to-claimer',
  facts: JobTimedOut,
  write: (event, links) => ({
    subject: `Your time is over: ${event.jobName}`,
    heading: 'Your time is over',
    paragraphs: [
      `The deadline of ${inQuotes(event.jobName)} has passed without your work, so your claim has ended.`,
      'You cannot claim this job again unless its owner relists it.',
    ],
    facts: [
      { label: 'Work was due by', value: formatInstant(event.submissionDeadline) },
      { label: 'Claimed at', value: formatInstant(event.claimedAt) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'View the job', url: links.seekerJob(event.jobId) },
    reason: 'You get this mail because you claimed this job.',
  }),
});
