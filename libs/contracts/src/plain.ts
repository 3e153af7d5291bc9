/** `@freelance/contracts/plain`: the part a domain may import. It imports no package, so no decorators and no framework. */
export * from './compared-name';
export * from './counted';
export * from './errors';
export type {
  AnyJobEvent,
  JobEventType,
  KeptPart,
  UserCreated,
  UserEmailChanged,
  UserEmailChangeRequested,
  UserErased,
  UserErasing,
  UserErasureRequested,
  UserExportReady,
  UserExportRequested,
  UserReinstated,
  UserSuspended,
  UserUpdated,
} from './events';
export * from './job';
export * from './limits';
export type * from './operate';
export * from './privacy';
export * from './privacy-requests';
export * from './profile';
export * from './standing';
