import { JobTimedOut } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the claimer has missed the deadline. When the listing has expired too, another mail says so. */
export const timedoutToOwner = mailKind({
  name: 'timedout-to-owner',
  facts: JobTimedOut,
  write: (event, links) => ({
    subject: `No work was submitted in time: ${event.jobName}`,
    heading: 'No work was submitted in time',
    paragraphs: [
      `The claimer of ${inQuotes(event.jobName)} let the deadline pass, so the claim has ended.`,
      'The job is open to other seekers again, or expired if its listing has lapsed meanwhile.',
    ],
    facts: [
      { label: 'Claimed by', value: event.claimerId },
      { label: 'Claimed at', value: formatInstant(event.claimedAt) },
      { label: 'Work was due by', value: formatInstant(event.submissionDeadline) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: [],
    action: { label: 'View your job', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
