import { service } from '../job.service';

export const timeOut = service;
