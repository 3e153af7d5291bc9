import { mailKind } from '../mail-kind';
import { AnnouncedJob } from './announced-job';

/** To a subscriber of the category: there is a job to claim. */
export const newJob = mailKind({
  name: 'new-job',
  facts: AnnouncedJob,
  subscribedCategory: (job) => job.categoryId,
  write: (job, links, words) => ({
    subject: words.say('new-job.subject', { categoryName: job.categoryName, jobName: job.jobName }),
    heading: words.say('new-job.heading'),
    paragraphs: [
      words.say('new-job.text', { job: words.inQuotes(job.jobName), category: words.inQuotes(job.categoryName) }),
    ],
    facts: [
      { label: words.say('label.pay'), value: words.money(job.payAmount) },
      { label: words.say('label.timeToComplete'), value: words.duration(job.timeToCompleteSeconds) },
      { label: words.say('label.openUntil'), value: words.instant(job.expiryDate) },
    ],
    quotes: [{ label: words.say('label.description'), text: job.summary }],
    action: { label: words.say('action.viewJob'), url: links.seekerJob(job.jobId) },
    reason: words.say('reason.subscribed', { category: words.inQuotes(job.categoryName) }),
  }),
});
