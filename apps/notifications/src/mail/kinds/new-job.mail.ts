import { formatDuration, formatInstant, formatMoney } from '../format';
import { inQuotes } from '../mail-content';
import { mailKind } from '../mail-kind';
import { AnnouncedJob } from './announced-job';

/** To a subscriber of the category: there is a job to claim. */
export const newJob = mailKind({
  name: 'new-job',
  facts: AnnouncedJob,
  write: (job, links) => ({
    subject: `New job in ${job.categoryName}: ${job.jobName}`,
    heading: 'A new job for you',
    paragraphs: [`${inQuotes(job.jobName)} is open in ${inQuotes(job.categoryName)}. The first to claim it gets it.`],
    facts: [
      { label: 'Pay', value: formatMoney(job.payAmount) },
      { label: 'Time to complete', value: formatDuration(job.timeToCompleteSeconds) },
      { label: 'Open until', value: formatInstant(job.expiryDate) },
    ],
    quotes: [{ label: 'Description', text: job.summary }],
    action: { label: 'View the job', url: links.seekerJob(job.jobId) },
    reason: `You get this mail because you subscribed to new jobs in ${inQuotes(job.categoryName)}.`,
    categoryId: job.categoryId,
  }),
});
