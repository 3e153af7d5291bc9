import { JobWithdrawn } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the owner: the claimer has withdrawn. */
export const withdrawnToOwner = mailKind({
  name: 'withdrawn-to-owner',
  facts: JobWithdrawn,
  write: (event, links, words) => ({
    subject: words.say('withdrawn-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('withdrawn-to-owner.heading'),
    paragraphs: [words.say('withdrawn-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.claimedBy'), value: event.claimerId },
      { label: words.say('label.givenBackAt'), value: words.instant(event.withdrawnAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: quoteOf(words.say('label.reason'), event.reason),
    action: { label: words.say('action.viewOwnJob'), url: links.ownerJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
