import { JobTimedOut } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the owner: the claimer has missed the deadline. When the listing has expired too, another mail says so. */
export const timedoutToOwner = mailKind({
  name: 'timedout-to-owner',
  facts: JobTimedOut,
  write: (event, links, words) => ({
    subject: words.say('timedout-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('timedout-to-owner.heading'),
    paragraphs: [
      words.say('timedout-to-owner.text', { job: words.inQuotes(event.jobName) }),
      words.say('timedout-to-owner.consequence'),
    ],
    facts: [
      { label: words.say('label.claimedBy'), value: event.claimerId },
      { label: words.say('label.claimedAt'), value: words.instant(event.claimedAt) },
      { label: words.say('label.workWasDueBy'), value: words.instant(event.submissionDeadline) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.viewOwnJob'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
