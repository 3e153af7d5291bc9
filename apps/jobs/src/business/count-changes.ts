import { LabelLimit } from '@freelance/service';
import type { Job } from '../job/domain/job';
import type { JobWrite } from '../job/domain/job.repository';
import { jobCompletionSeconds, jobsCreated, jobTransitions } from './metrics';
import { transitionOf } from './transition';

const categories = new LabelLimit(100);

/** To be called once for a stored job. */
export function countCreation({ categoryId }: Job): void {
  jobsCreated.inc({ category: categories.of(categoryId) });
}

/** To be called once for a stored change. */
export function countChange(before: Job, write: JobWrite): void {
  const transition = transitionOf(before, write);
  if (!transition) return;
  jobTransitions.inc({ ...transition });
  if (transition.to !== 'approved') return;
  jobCompletionSeconds.observe((write.decidedAt.getTime() - Date.parse(before.createdAt)) / 1_000);
}
