import type { LocalSettings } from '../local-environment';
import { knownUsers } from './known-users';
import type { ProviderSettings } from './settings';

/** The settings of the identity provider of a local platform, from the variables of its services. */
export const providerSettings = (
  { environment, oidcPort, appPorts, dataDir }: LocalSettings,
  variables: NodeJS.ProcessEnv,
): ProviderSettings => ({
  environment,
  port: oidcPort,
  webBaseUrl: variables.WEB_BASE_URL ?? `http://localhost:${appPorts.gateway}`,
  gatewayUrl: `http://127.0.0.1:${appPorts.gateway}`,
  dataDir,
  ...knownUsers(variables),
});
