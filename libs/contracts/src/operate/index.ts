export type * from './audit';
export type * from './change';
export type * from './dead-letters';
export type * from './queues';
