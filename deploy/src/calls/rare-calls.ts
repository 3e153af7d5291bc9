import { queuesOf, type ServiceName } from '@freelance/manifest';
import rare from './rare.json';

type Reasons = Record<string, string>;

const { 'every service': ofEveryService, 'every queue': ofEveryQueue, ...rareOfServices } = rare;
const OF_SERVICES: Partial<Record<ServiceName, Reasons>> = rareOfServices;

/** The calls of a service that not every run of the end-to-end tests makes, as in `rare.json`. */
export function rareCallsOf(service: ServiceName): string[] {
  const ofQueues = queuesOf(service).flatMap(({ name }) =>
    Object.keys(ofEveryQueue).map((call) => call.replace('<queue>', name)),
  );
  return [...Object.keys(ofEveryService), ...ofQueues, ...Object.keys(OF_SERVICES[service] ?? {})];
}
