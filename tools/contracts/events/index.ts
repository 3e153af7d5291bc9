export * from './broken-promises';
export { type EventSchemas, eventSchemas, type Schema } from './event-schemas';
