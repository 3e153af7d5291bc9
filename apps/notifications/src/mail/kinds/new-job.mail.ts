import { AnnouncedJob } from '../../announcement/job-announced';
import { formatDuration, formatInstant, formatMoney } from '../format';
import { mailKind } from '../mail-kind';

/** To a subscriber of the category: there is a job to claim. */
export const newJob = mailKind({
  name: 'new-job',
  facts: AnnouncedJob,
  write: (job, links) => ({
    subject: `New job in ${job.categoryName}: ${job.jobName}`,
    heading: 'A new job for you',
    paragraphs: [`“${job.jobName}” is open in ${job.categoryName}. The first to claim it gets it.`],
    facts: [
      { label: 'Pay', value: formatMoney(job.payAmount) },
      { label: 'Time to complete', value: formatDuration(job.timeToCompleteSeconds) },
      { label: 'Open until', value: formatInstant(job.expiryDate) },
    ],
    quotes: [{ label: 'Description', text: job.summary }],
    action: { label: 'View the job', url: links.seekerJob(job.jobId) },
    reason: `You get this mail because you subscribed to new jobs in ${job.categoryName}.`,
    categoryId: job.categoryId,
  }),
});
