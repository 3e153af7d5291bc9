import { JobApproved } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the owner: the work was approved automatically. */
export const approvedToOwner = mailKind({
  name: 'approved-to-owner',
  facts: JobApproved,
  write: (event, links, words) => ({
    subject: words.say('approved-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('approved-to-owner.heading'),
    paragraphs: [words.say('approved-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.workBy'), value: event.claimerId },
      { label: words.say('label.approvedAt'), value: words.instant(event.approvedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.viewOwnJob'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
