export * from './events/broken-promises';
export { type EventSchemas, eventSchemas, type Schema } from './events/event-schemas';
