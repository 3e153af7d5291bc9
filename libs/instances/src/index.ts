export { isLost } from './is-lost';
export { InstancesModule } from './instances.module';
export { DynamoInstanceRepository, type InstanceRow } from './dynamo-instance.repository';
