import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceName } from '@freelance/manifest';
import { DynamoInstanceRepository } from './dynamo-instance.repository';
import { Heartbeat } from './heartbeat';
import { InstancesOptions } from './instances.options';

/** Stores the state of this process for operators. Needs the global `DynamoModule` and `ServiceModule`. */
@Module({})
export class InstancesModule {
  static forRoot(service: ServiceName): DynamicModule {
    return {
      module: InstancesModule,
      providers: [DynamoInstanceRepository, Heartbeat, { provide: InstancesOptions, useValue: { service } }],
      exports: [DynamoInstanceRepository],
    };
  }
}
