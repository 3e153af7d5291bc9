import { urlVariable } from './names';
import type { ServiceManifest } from './service-manifest';
import { categories } from './services/categories';
import { gateway } from './services/gateway';
import { jobs } from './services/jobs';
import { notifications } from './services/notifications';
import { users } from './services/users';

/** Every service in start order: no service calls a later one. This is the only list of services. */
export const SERVICES = { categories, jobs, notifications, users, gateway } as const;

type Services = typeof SERVICES;
export type ServiceName = keyof Services;

export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[];

/** The manifest of a service, as the general type. */
export const manifestOf = (service: ServiceName): ServiceManifest => SERVICES[service];

/** A service with routes for clients, which the gateway forwards. */
export type ApiName = { [Name in ServiceName]: Services[Name] extends { api: object } ? Name : never }[ServiceName];

export const API_NAMES = SERVICE_NAMES.filter((name): name is ApiName => manifestOf(name).api !== undefined);

/** A service without which the core works. */
export type AddOnName = {
  [Name in ServiceName]: Services[Name] extends { kind: 'add-on' } ? Name : never;
}[ServiceName];

export const isAddOn = (service: ServiceName): service is AddOnName => manifestOf(service).kind === 'add-on';

/** The services that every platform has. */
export const CORE_NAMES = SERVICE_NAMES.filter((name) => !isAddOn(name));

type Heading = 'tables' | 'queues' | 'topics';

/** The service that declares the table, queue or topic with this key; undefined for a shared table. */
export const ownerOf = (heading: Heading, key: string): ServiceName | undefined =>
  SERVICE_NAMES.find((name) => key in manifestOf(name)[heading]);

/** Whether a platform with these services has the table, queue or topic with this key. */
export function isPartOf(services: readonly ServiceName[], heading: Heading, key: string): boolean {
  const owner = ownerOf(heading, key);
  return owner === undefined || services.includes(owner);
}

/** A service that this one calls. */
export type CalledBy<Name extends ServiceName> = Services[Name] extends { isPublic: true }
  ? ApiName
  : Services[Name]['calls'][number];

export function callsOf<Name extends ServiceName>(service: Name): readonly CalledBy<Name>[] {
  const { isPublic, calls } = manifestOf(service);
  return (isPublic ? API_NAMES : calls) as readonly CalledBy<Name>[];
}

/** `JOBS_URL` and the like: the origin of each called service. */
export const urlVariables = (originOf: (service: ServiceName) => string): Record<string, string> =>
  Object.fromEntries([...new Set(SERVICE_NAMES.flatMap(callsOf))].map((name) => [urlVariable(name), originOf(name)]));

/** One section of the manifests of all services, merged. Keys are unique across services. */
export type MergedFrom<Section extends Heading> = Flat<IntersectionOf<Services[ServiceName][Section]>>;

export const mergedFrom = <Section extends Heading>(heading: Section): MergedFrom<Section> =>
  Object.assign({}, ...SERVICE_NAMES.map((name) => SERVICES[name][heading])) as MergedFrom<Section>;

type IntersectionOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Flat<Type> = { [Key in keyof Type]: Type[Key] };
