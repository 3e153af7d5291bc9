import type { Action } from '../../moves';
import type { LinkTarget } from '../../parts/move-panel';
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
    submit: { to: `${job}/submit` },
    'submit-again': { to: `${job}/submit` },
    'post-similar': { to: '/jobs/new', search: { like: jobId } },
    'find-jobs': { to: '/' },
    'find-similar': { to: '/', search: { category: categoryId } },
    'sign-in': { to: '/sign-in', search: { returnTo: job } },
    'switch-account': { to: '/sign-in', search: { returnTo: job } },
    console: { to: `/console/jobs/${encodeURIComponent(jobId)}` },
  };
};
