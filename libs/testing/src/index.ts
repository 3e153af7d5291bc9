export * from './local-machine';
export { Platform, type ReplicaOptions, startPlatform, UNLIMITED } from './platform';
export * from './released-messages';
export { Replica } from './replica';
export * from './test-cloud';
export * from './wait-for';
