import { JobClaimed } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: a seeker has claimed the job. */
export const claimedToOwner = mailKind({
  name: 'claimed-to-owner',
  facts: JobClaimed,
  write: (event, links, words) => ({
    subject: words.say('claimed-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('claimed-to-owner.heading'),
    paragraphs: [words.say('claimed-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.claimedBy'), value: event.claimerId },
      { label: words.say('label.claimedAt'), value: words.instant(event.claimedAt) },
      { label: words.say('label.workIsDueBy'), value: words.instant(event.submissionDeadline) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: quoteOf(words.say('label.notes'), event.claimerNotes),
    action: { label: words.say('action.viewOwnJob'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
