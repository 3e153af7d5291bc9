export * from './errors';
export { Text } from './fields';
