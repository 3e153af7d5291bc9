export * from './cloud/needs';
export * from './cloud/start-test-cloud';
export * from './cloud/target';
export type { SentMail, TestCloud } from './cloud/test-cloud';
export * from './local-machine';
export { Platform, type ReplicaOptions, startPlatform, UNLIMITED } from './platform';
export * from './released-messages';
export { Replica } from './replica';
export * from './wait-for';
