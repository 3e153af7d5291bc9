export * from './answers/declared-answers';
export * from './answers/declared-fetch';
export type { OpenApiDocument } from './document';
export { type Finding, fuzz, type FuzzOptions, type FuzzReport } from './fuzz/fuzz';
export { platformDocument } from './platform-document';
