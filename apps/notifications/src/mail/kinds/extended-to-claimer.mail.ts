import { JobExtended } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the claimer: there is more time to submit. */
export const extendedToClaimer = mailKind({
  name: 'extended-to-claimer',
  facts: JobExtended,
  write: (event, links, words) => ({
    subject: words.say('extended-to-claimer.subject', { jobName: event.jobName }),
    heading: words.say('extended-to-claimer.heading'),
    paragraphs: [words.say('extended-to-claimer.text', { job: words.inQuotes(event.jobName) })],
    facts: [
      ...(event.submissionDeadline
        ? [{ label: words.say('label.submitBy'), value: words.instant(event.submissionDeadline) }]
        : []),
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
