import { randomBytes } from 'node:crypto';

/** Identifies this process among the replicas of its service, in log lines, traces and InstancesTable. */
export const INSTANCE_ID = randomBytes(4).toString('hex');
