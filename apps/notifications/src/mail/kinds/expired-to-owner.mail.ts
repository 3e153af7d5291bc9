import { JobExpired } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the owner: the listing ended without a claim. */
export const expiredToOwner = mailKind({
  name: 'expired-to-owner',
  facts: JobExpired,
  write: (event, links, words) => ({
    subject: words.say('expired-to-owner.subject', { jobName: event.jobName }),
    heading: words.say('expired-to-owner.heading'),
    paragraphs: [words.say('expired-to-owner.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.openUntil'), value: words.instant(event.expiryDate) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.relistJob'), url: links.relistJob(event.jobId) },
    reason: words.say('reason.ownsJob'),
  }),
});
