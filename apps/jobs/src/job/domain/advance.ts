import type { DecisionFacts, Job } from './job';
import { planReminder } from './plan-reminder';

/** The job after its next event. Every event of a job but its first goes through here. */
export function advance(job: Job, changes: Partial<Job>, facts: DecisionFacts): Job {
  const after = { ...job, updatedAt: facts.now.toISOString(), ...changes, sequence: job.sequence + 1 };
  return planReminder(job, after, facts);
}
