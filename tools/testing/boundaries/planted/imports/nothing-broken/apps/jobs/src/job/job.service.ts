import { JobsConfig } from '../jobs.config';
import { create } from './domain/create';

export const service = [new JobsConfig(), create];
