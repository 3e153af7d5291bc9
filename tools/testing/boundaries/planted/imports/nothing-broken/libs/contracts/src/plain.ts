export * from './errors';
export type { JobCreated } from './events';
