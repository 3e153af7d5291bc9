export const aJob = 'job-1';
