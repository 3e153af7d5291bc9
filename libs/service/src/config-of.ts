import { IsOptional } from 'class-validator';
import {
  type AddOnName,
  type CalledBy,
  callsOf,
  isAddOn,
  manifestOf,
  type PortVariable,
  portVariable,
  type ServiceName,
  type UrlVariable as UrlVariableOf,
  urlVariable,
} from '@freelance/manifest';
import { ServiceConfig, UrlVariable, WholeNumberVariable } from './service-config';

/** The variables that follow from a service's manifest: `JOBS_PORT`, and `CATEGORIES_URL` since jobs calls categories. */
type ManifestConfig<Name extends ServiceName> = ServiceConfig & { [Variable in PortVariable<Name>]: number } & {
  [Variable in UrlVariableOf<Exclude<CalledBy<Name>, AddOnName>>]: string;
} & { [Variable in UrlVariableOf<Extract<CalledBy<Name>, AddOnName>>]?: string };

/** The base class of a service's configuration: its port, and the origin of each service that it calls. */
export function configOf<Name extends ServiceName>(name: Name): new () => ManifestConfig<Name> {
  const port = portVariable(name);
  class FromManifest extends ServiceConfig {
    constructor() {
      super();
      Object.assign(this, { [port]: manifestOf(name).port });
    }
  }
  WholeNumberVariable(0, 65_535)(FromManifest.prototype, port);
  for (const called of callsOf(name)) {
    if (isAddOn(called)) IsOptional()(FromManifest.prototype, urlVariable(called));
    UrlVariable()(FromManifest.prototype, urlVariable(called));
  }
  return FromManifest as new () => ManifestConfig<Name>;
}
