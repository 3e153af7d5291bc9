import { validateSync } from 'class-validator';
import { AnnouncedJob } from './kinds/announced-job';
import { JOB_EVENT_SAMPLES } from '../testing/job-events';
import { announcementOf } from './announcement-of';

const created = JOB_EVENT_SAMPLES['job.created'];
const validate = (job: object) => validateSync(Object.assign(new AnnouncedJob(), job));

it('copies the facts for subscribers, and no others', () => {
  const { topicArn, job } = announcementOf(created);
  expect(topicArn).toBe(created.snsTopicArn);
  expect(job).toEqual({
    jobId: created.jobId,
    ownerId: 'owner-123',
    categoryId: 'web-development',
    categoryName: 'Web Development',
    jobName: 'Landing page',
    summary: 'One page, three sections.',
    payAmount: 1234.5,
    timeToCompleteSeconds: 93_600,
    expiryDate: '2026-02-15T10:30:59.999Z',
  });
});

it('keeps a description of 280 characters and cuts a longer one, without cutting a character in two', () => {
  expect(announcementOf({ ...created, description: '👩'.repeat(280) }).job.summary).toBe('👩'.repeat(280));
  expect(announcementOf({ ...created, description: '👩'.repeat(281) }).job.summary).toBe(`${'👩'.repeat(280)}…`);
});

it('is always an announcement that its consumer accepts', () => {
  for (const description of ['x', '👩'.repeat(10_000), ' '.repeat(300) + 'x']) {
    expect(validate(announcementOf({ ...created, description }).job)).toEqual([]);
  }
});
