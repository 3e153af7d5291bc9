import { JobRejected } from '@freelance/contracts';
import { quoteOf } from '../mail-content';
import { mailKind } from '../mail-kind';

/** To the claimer: the work is rejected, with the reason. */
export const rejectedToClaimer = mailKind({
  name: 'rejected-to-claimer',
  facts: JobRejected,
  write: (event, links, words) => ({
    subject: words.say('rejected-to-claimer.subject', { jobName: event.jobName }),
    heading: words.say('rejected-to-claimer.heading'),
    paragraphs: [words.say('rejected-to-claimer.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      { label: words.say('label.rejectedAt'), value: words.instant(event.rejectedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: quoteOf(words.say('label.reason'), event.rejectionReason),
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
