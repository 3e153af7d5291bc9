import type { Action } from '../../moves';
import { type LinkTarget, signInFrom, submitPage } from '../../parts/link-target';
import type { Job } from './job-query';

/** The actions that lead to a page of their own. */
export const linksOf = ({
  jobId,
  categoryId,
}: Pick<Job, 'jobId' | 'categoryId'>): Partial<Record<Action, LinkTarget>> => {
  const job = `/jobs/${encodeURIComponent(jobId)}`;
  return {
    edit: { to: `${job}/edit` },
    relist: { to: `${job}/relist` },
    submit: submitPage(jobId),
    'submit-again': submitPage(jobId),
    'post-similar': { to: '/jobs/new', search: { like: jobId } },
    'find-jobs': { to: '/' },
    'find-similar': { to: '/', search: { category: categoryId } },
    'sign-in': signInFrom(job),
    'switch-account': signInFrom(job),
    console: { to: `/console/jobs/${encodeURIComponent(jobId)}` },
  };
};
