export type * from './audit';
export type * from './change';
