import { proofs } from '@freelance/proofs';
import { fixedClock } from '@freelance/testing';
import { api } from '../e2e/api';
import { cases } from './job.spec';
import { aJob } from './testing/job-builder';

export const used = [proofs, fixedClock, api, cases, aJob];
