export * from './category-events';
export * from './category-id';
export * from './envelope';
export * from './errors';
export * from './fields';
export * from './job';
export * from './job-events';
export { EXACT_DIGITS, significantDigits } from './json-number';
export * from './limits';
