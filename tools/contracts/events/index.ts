export * from './broken-promises';
export { EVENT_TYPES, type EventSchemas, eventSchemas, type EventType, type Schema } from './event-schemas';
