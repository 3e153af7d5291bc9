export * from './breaking-changes';
export { type EventSchemas, eventSchemas, type Schema } from './event-schemas';
