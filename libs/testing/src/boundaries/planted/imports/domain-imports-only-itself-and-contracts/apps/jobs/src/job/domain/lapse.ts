import { service } from '../job.service';

export const lapse = service;
