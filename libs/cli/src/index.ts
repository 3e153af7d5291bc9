export * from './events/broken-promises';
export { EVENT_TYPES, type EventSchemas, eventSchemas, type EventType, type Schema } from './events/event-schemas';
