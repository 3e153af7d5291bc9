export * from './cloud-process';
export * from './demo-users';
export { assertDataNotInUse } from './dynamodb';
export * from './embedded-cloud';
export * from './mail-store';
export * from './ports';
export * from './service-environment';
