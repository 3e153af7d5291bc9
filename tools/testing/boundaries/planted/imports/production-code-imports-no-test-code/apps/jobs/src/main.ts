import { api } from '../e2e/api';
import { cases } from './job.spec';
import { aJob } from './testing/job-builder';

export const used = [api, cases, aJob];
