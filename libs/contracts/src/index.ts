export * from './category-events';
export * from './envelope';
export * from './errors';
export * from './fields';
export * from './job';
export * from './job-events';
export * from './limits';
export * from './names';
