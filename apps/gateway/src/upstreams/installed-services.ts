import { API_NAMES, type ApiName, urlVariable } from '@freelance/manifest';
import type { GatewayConfig } from '../gateway.config';

/** The services behind the gateway that the platform has: an add-on without an origin is not installed. */
export const installedServices = (config: GatewayConfig): ApiName[] =>
  API_NAMES.filter((name) => config[urlVariable(name)] !== undefined);
