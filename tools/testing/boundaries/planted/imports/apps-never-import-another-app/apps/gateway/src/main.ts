import { job } from '../../jobs/src/job';

export const shown = job;
