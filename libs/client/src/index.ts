export { ApiError, type ErrorCode } from './api-error.ts';
export { type Answer, type ClientOptions, createFreelanceClient, type FreelanceClient } from './client.ts';
export type { components, operations, paths } from './generated/openapi.ts';
export type { PagedPath, Row } from './pages.ts';
export type { RetryOptions } from './retries.ts';
