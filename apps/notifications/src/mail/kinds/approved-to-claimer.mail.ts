import { JobApproved } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the work is approved. */
export const approvedToClaimer = mailKind({
  name: 'approved-to-claimer',
  facts: JobApproved,
  write: (event, links, words) => ({
    subject: words.say('approved-to-claimer.subject', { jobName: event.jobName }),
    heading: words.say('approved-to-claimer.heading'),
    paragraphs: [
      words.say(event.automatic ? 'approved-to-claimer.automatic' : 'approved-to-claimer.byOwner', {
        job: words.inQuotes(event.jobName),
      }),
    ],
    facts: [
      { label: words.say('label.approvedAt'), value: words.instant(event.approvedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: quoteOf(words.say('label.ownersNotes'), event.approvalNotes),
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
