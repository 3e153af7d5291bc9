import fc from 'fast-check';
import { platform } from '@freelance/testing';
import { aJob } from '../testing/job-builder';
import { create } from './create';

export const used = [fc, platform, aJob, create];
