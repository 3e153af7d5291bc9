import { JobTimedOut } from '@freelance/contracts';
import { mailKind } from '../mail-kind';

/** To the claimer: the deadline has passed, and the claim is lost. */
export const timedoutToClaimer = mailKind({
  name: 'timedout-to-claimer',
  facts: JobTimedOut,
  write: (event, links, words) => ({
    subject: words.say('timedout-to-claimer.subject', { jobName: event.jobName }),
    heading: words.say('timedout-to-claimer.heading'),
    paragraphs: [
      words.say('timedout-to-claimer.text', { job: words.inQuotes(event.jobName) }),
      words.say('timedout-to-claimer.consequence'),
    ],
    facts: [
      { label: words.say('label.workWasDueBy'), value: words.instant(event.submissionDeadline) },
      { label: words.say('label.claimedAt'), value: words.instant(event.claimedAt) },
      { label: words.say('label.pay'), value: words.money(event.payAmount) },
    ],
    quotes: [],
    action: { label: words.say('action.viewJob'), url: links.seekerJob(event.jobId) },
    reason: words.say('reason.claimedJob'),
  }),
});
