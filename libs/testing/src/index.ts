export { Platform, startPlatform } from './platform';
export * from './released-messages';
export * from './test-cloud';
export * from './wait-for';
