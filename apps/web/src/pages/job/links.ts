import type { Action } from '../../moves';
import type { Job } from './job-query';

/** The actions that lead to a page of their own. */
export const linksOf = ({ jobId, categoryId }: Pick<Job, 'jobId' | 'categoryId'>): Partial<Record<Action, string>> => {
  const job = `/jobs/${encodeURIComponent(jobId)}`;
  return {
    edit: `${job}/edit`,
    relist: `${job}/relist`,
    submit: `${job}/submit`,
    'submit-again': `${job}/submit`,
    'post-similar': `/jobs/new?like=${encodeURIComponent(jobId)}`,
    'find-jobs': '/',
    'find-similar': `/?category=${encodeURIComponent(categoryId)}`,
    'sign-in': `/sign-in?returnTo=${encodeURIComponent(job)}`,
    'switch-account': `/sign-in?returnTo=${encodeURIComponent(job)}`,
    console: `/console/jobs/${encodeURIComponent(jobId)}`,
  };
};
