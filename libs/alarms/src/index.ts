export * from './alarm';
export * from './alarms';
export { TRIES_OF_CALL } from './alarms/tables';
export * from './aws/aws-alarm';
export * from './aws/aws-metric';
export * from './aws/log-metrics';
export * from './prometheus-rules';
export * from './series';
