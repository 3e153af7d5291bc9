export type { Measure, Proof, Size } from './proof';
export * from './run-proof';
