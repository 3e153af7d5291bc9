import {
  type CalledBy,
  callsOf,
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
  [Variable in UrlVariableOf<CalledBy<Name>>]: string;
};

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
  for (const called of callsOf(name)) UrlVariable()(FromManifest.prototype, urlVariable(called));
  return FromManifest as new () => ManifestConfig<Name>;
}
