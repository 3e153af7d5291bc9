export * from './category-id';
export * from './envelope';
export * from './events';
export * from './fields';
export * from './linked-paths';
export * from './mail-address';
export * from './plain';
export * from './query-fields';
export { STORED_LINE_PATTERN } from './text-rules';
