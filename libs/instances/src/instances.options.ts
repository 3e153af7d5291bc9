import type { ServiceName } from '@freelance/manifest';

export abstract class InstancesOptions {
  /** The service that this process runs. */
  abstract readonly service: ServiceName;
}
