import { addSeconds, type Decision, type DecisionFacts, type Job, listingFacts } from './job';
import { planReminder } from './plan-reminder';

export interface CreateInput {
  name: string;
  description: string;
  payAmount: number;
  timeToCompleteSeconds: number;
  expirySeconds: number;
}

export interface CreateFacts extends DecisionFacts {
  jobId: string;
  ownerId: string;
  category: { categoryId: string; name: string; snsTopicArn: string | null };
  links: { jobUrl: string; seekerJobUrl: string };
}

/** A new job, open until its `expiryDate`. */
export function create(input: CreateInput, facts: CreateFacts): Decision {
  const { now, jobId, ownerId, category, links } = facts;
  const createdAt = now.toISOString();
  const listed: Job = {
    jobId,
    ownerId,
    categoryId: category.categoryId,
    categoryName: category.name,
    snsTopicArn: category.snsTopicArn,
    name: input.name,
    description: input.description,
    payAmount: input.payAmount,
    timeToCompleteSeconds: input.timeToCompleteSeconds,
    status: 'open',
    expiryDate: addSeconds(now, input.expirySeconds),
    createdAt,
    updatedAt: createdAt,
    listedAt: createdAt,
    relistedAt: null,
    claim: null,
    barred: {},
    nextReminderAt: null,
    sequence: 1,
  };
  const job = planReminder(null, listed, facts);
  const detail = { ...listingFacts(job), status: job.status, createdAt, ...links };
  return { job, events: [{ type: 'job.created', detail, claim: null }] };
}
