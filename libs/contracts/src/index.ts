export * from './category-events';
export * from './category-id';
export * from './envelope';
export * from './fields';
export * from './job-events';
export * from './linked-paths';
export * from './mail-address';
export * from './plain';
export { STORED_LINE_PATTERN } from './text-rules';
