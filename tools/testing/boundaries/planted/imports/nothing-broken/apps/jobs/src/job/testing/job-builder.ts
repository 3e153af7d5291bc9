import { create } from '../domain/create';

export const aJob = create('job-1');
