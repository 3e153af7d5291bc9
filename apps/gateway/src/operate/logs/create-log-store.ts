import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { GatewayConfig } from '../../gateway.config';
import { installedServices } from '../../upstreams/installed-services';
import { FileLogStore } from './file-log-store';
import { InsightsLogStore } from './insights-log-store';
import type { LogStore } from './log-store';
import { NoLogStore } from './no-log-store';

/** The log store that the configuration names. */
export function createLogStore(config: GatewayConfig): LogStore {
  const { LOG_FOLDER, LOG_GROUP_PREFIX } = config;
  if (LOG_FOLDER !== undefined) return new FileLogStore(LOG_FOLDER);
  if (LOG_GROUP_PREFIX === undefined) return new NoLogStore();
  const services = [...installedServices(config), 'gateway'] as const;
  return new InsightsLogStore(new CloudWatchLogsClient({ maxAttempts: 2 }), LOG_GROUP_PREFIX, services);
}
