import { at, NOON, OWNER } from '../testing/job.builder';
import { create } from './create';

const input = {
  name: 'Build a REST API',
  description: 'Node.js, please',
  payAmount: 500.25,
  timeToCompleteSeconds: 600,
  expirySeconds: 3_600,
};
const facts = {
  now: NOON,
  remindersBefore: [600],
  jobId: 'job-1',
  ownerId: OWNER,
  category: { categoryId: 'web-development', name: 'Web Development', snsTopicArn: null },
  links: { jobUrl: 'https://market.test/owner/1', seekerJobUrl: 'https://market.test/seeker/1' },
};

describe('Creating a job', () => {
  it('lists an open job until its expiryDate, with its reminder planned', () => {
    const { job } = create(input, facts);
    expect(job).toMatchObject({
      status: 'open',
      ownerId: OWNER,
      claim: null,
      barred: {},
      relistedAt: null,
      sequence: 1,
    });
    expect(job).toMatchObject({ createdAt: NOON.toISOString(), updatedAt: job.createdAt, listedAt: job.createdAt });
    expect(job).toMatchObject({ expiryDate: at(3_600).toISOString(), nextReminderAt: at(3_000).toISOString() });
  });

  it('describes the whole listing in its event', () => {
    const { job, events } = create(input, facts);
    const { name: jobName, description, payAmount, timeToCompleteSeconds, expiryDate, createdAt } = job;
    const listing = { description, timeToCompleteSeconds, expiryDate, createdAt, status: 'open', ...facts.links };
    const category = { categoryId: 'web-development', categoryName: 'Web Development', snsTopicArn: null };
    const detail = { sequence: 1, jobId: 'job-1', ownerId: OWNER, jobName, payAmount, ...listing, ...category };
    expect(events).toEqual([{ type: 'job.created', detail, claim: null }]);
  });
});
