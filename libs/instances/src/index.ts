export { type Life, lifeOf, silentMs } from './life-of';
export { InstancesModule } from './instances.module';
export { DynamoInstanceRepository, type InstanceRow } from './dynamo-instance.repository';
