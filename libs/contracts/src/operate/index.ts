export type * from './audit';
export type * from './change';
export type * from './checks';
export type * from './instances';
export type * from './jobs';
export type * from './logs';
export type * from './status';
