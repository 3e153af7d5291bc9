import type { App } from 'aws-cdk-lib';
import { Names } from './names';
import { ServiceStack } from './service-stack';
import type { Settings } from './settings';
import { SharedStack } from './shared-stack';

export interface Platform {
  shared: SharedStack;
  services: readonly ServiceStack[];
}

/** All stacks of one environment. Account and region are those of the deploying credentials. */
export function definePlatform(app: App, settings: Settings): Platform {
  const names = new Names(settings.environment);
  const shared = new SharedStack(app, names, settings);
  const services = settings.services.map((service) => new ServiceStack(app, shared, names, settings, service));
  return { shared, services };
}
