export * from './answers/declared-responses';
export * from './answers/declared-fetch';
export { type DeclaredOperation, type OpenApiDocument, resolved, type Schema } from './document';
export { platformDocument } from './platform-document';
