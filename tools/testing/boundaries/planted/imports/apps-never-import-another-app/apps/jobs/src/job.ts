export const job = 'job-1';
