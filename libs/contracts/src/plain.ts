/** `@freelance/contracts/plain`: what a domain may import. It reaches no package, so no decorator and no framework. */
export * from './errors';
export * from './job';
export * from './job-event-types';
export * from './limits';
