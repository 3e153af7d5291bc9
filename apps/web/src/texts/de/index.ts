import type { TextKey } from '../en';
import app from './app.json';
import findJobs from './find-jobs.json';

export const catalogue: Record<TextKey, string> = { ...app, ...findJobs };
