export type * from './audit';
export type * from './change';
export type * from './instances';
<<<<<<< HEAD
export type * from './mails';
=======
export type * from './logs';
>>>>>>> main
export type * from './status';
