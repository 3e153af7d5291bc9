import { page } from '@freelance/dynamo';
import { fixedClock } from '@freelance/testing';
import { job } from '../apps/jobs/src/job';

export const seed = [page, fixedClock, job];
