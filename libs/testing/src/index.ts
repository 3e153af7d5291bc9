export { Platform, startPlatform } from './platform';
export * from './test-cloud';
export * from './wait-for';
