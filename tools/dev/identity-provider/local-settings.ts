import { DEMO_USERS } from '../../../localstack/embedded';
import type { LocalSettings } from '../local-environment';
import type { KnownUsers } from './accounts';
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

/** The users whom a local platform knows by name. */
export const knownUsers = ({ LOCAL_ADMINS }: NodeJS.ProcessEnv): KnownUsers => ({
  demoUsers: DEMO_USERS.map(({ userId, name, email }) => ({ userId, name, email })),
  admins: (LOCAL_ADMINS || 'admin-1').split(',').map((id) => id.trim()),
});
