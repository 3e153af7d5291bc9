import app from './app.json';
import findJobs from './find-jobs.json';

export const catalogue = { ...app, ...findJobs };

/** Every other catalogue has the same keys. */
export type TextKey = keyof typeof catalogue;
