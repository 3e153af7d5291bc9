import { callsOf, manifestOf, personalAppsOf, type ServiceName, urlVariable } from '@freelance/manifest';
import { exportsBucketName } from './exports';
import { logGroupName } from './names';
import { metricsPortOf, TRACE_VARIABLES } from './observe/collector';
import type { Settings } from './settings';
import type { SharedStack } from './shared-stack';
import { AUTH_ISSUERS } from './sign-in/issuers-secret';

/** How long a stopping service reports that it is unready before it closes connections. */
export const DEREGISTER_SECONDS = 8;

/** The services that a service calls, without the add-ons that are left out. */
export const deployedCallsOf = (name: ServiceName, { services }: Settings): ServiceName[] =>
  callsOf(name).filter((called) => services.includes(called));

/** The variables of a service that are no secrets. */
export function variablesOf(
  name: ServiceName,
  region: string,
  shared: SharedStack,
  settings: Settings,
): Record<string, string> {
  const { isPublic, sendsMail } = manifestOf(name);
  return {
    ENVIRONMENT: settings.environment,
    AWS_REGION: region,
    SHUTDOWN_DEREGISTER_MS: String(DEREGISTER_SECONDS * 1_000),
    WEB_BASE_URL: shared.webBaseUrl,
    METRICS_PORT: String(metricsPortOf(name)),
    ...TRACE_VARIABLES,
    ...(personalAppsOf([name]).length > 0 && { EXPORTS_BUCKET: exportsBucketName(shared.names) }),
    ...(isPublic && publicVariables(shared, settings)),
    ...(sendsMail && { MAIL_FROM: settings.mailFrom }),
    ...Object.fromEntries(
      deployedCallsOf(name, settings).map((called) => [
        urlVariable(called),
        `http://${shared.internalLoadBalancer.loadBalancerDnsName}:${manifestOf(called).port}`,
      ]),
    ),
  };
}

const publicVariables = (shared: SharedStack, { environment, provider }: Settings): Record<string, string> => ({
  TRUSTED_PROXY_DEPTH: '1',
  CORS_ORIGINS: shared.webBaseUrl,
  LOG_GROUP_PREFIX: logGroupName(environment, ''),
  ...(provider && { AUTH_MODE: 'jwt' }),
  ...(provider?.kind === 'text' && { [AUTH_ISSUERS]: provider.authIssuers }),
});
