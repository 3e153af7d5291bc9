/** `@freelance/contracts/plain`: what a domain may import. It reaches no package, so no decorator and no framework. */
export * from './errors';
export type { AnyJobEvent, JobEventType } from './events';
export * from './job';
export * from './limits';
