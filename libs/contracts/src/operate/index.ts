export type * from './audit';
export type * from './change';
export type * from './dead-letters';
export type * from './instances';
export type * from './logs';
export type * from './mails';
export type * from './queues';
export type * from './status';
