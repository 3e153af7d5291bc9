import { JobClaimed } from '@freelance/contracts';
import { formatInstant, formatMoney } from '../format';
import { inQuotes, quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: a seeker has claimed the job. */
export const claimedToOwner = mailKind({
  name: 'claimed-to-owner',
  facts: JobClaimed,
  write: (event, links) => ({
    subject: `Your job was claimed: ${event.jobName}`,
    heading: 'Your job was claimed',
    paragraphs: [`${inQuotes(event.jobName)} was claimed and is being worked on.`],
    facts: [
      { label: 'Claimed by', value: event.claimerId },
      { label: 'Claimed at', value: formatInstant(event.claimedAt) },
      { label: 'Work is due by', value: formatInstant(event.submissionDeadline) },
      { label: 'Pay', value: formatMoney(event.payAmount) },
    ],
    quotes: quoteOf('Notes', event.claimerNotes),
    action: { label: 'View your job', url: links.ownerJob(event.jobId) },
    reason: 'You get this mail because you own this job.',
  }),
});
