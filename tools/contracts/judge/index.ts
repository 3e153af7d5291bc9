export * from './answers/declared-answers';
export * from './answers/declared-fetch';
export { type DeclaredOperation, type OpenApiDocument, resolved, type Schema } from './document';
export { platformDocument } from './platform-document';
