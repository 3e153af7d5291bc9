/** A page of this app. */
export interface LinkTarget {
  to: string;
  search?: Record<string, string>;
}

/** The page where a person signs in, which leads back here. */
export const signInFrom = (returnTo: string): LinkTarget => ({ to: '/sign-in', search: { returnTo } });

export const submitPage = (jobId: string): LinkTarget => ({ to: `/jobs/${encodeURIComponent(jobId)}/submit` });

export const MY_JOBS: LinkTarget = { to: '/my-jobs' };
