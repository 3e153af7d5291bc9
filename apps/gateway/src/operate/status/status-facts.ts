import type { InstanceState, QueuesPage, Status } from '@freelance/contracts';
import type { ServiceName } from '@freelance/manifest';
import type { UpstreamReport } from '../../upstreams/upstream-health';

/** What the gateway knows when it is asked. An error says why something is not known, and names the dependency. */
export interface StatusFacts {
  environment: string;
  now: Date;
  /** The services of this platform: those of the core, and its add-ons. */
  services: readonly ServiceName[];
  instances: Record<ServiceName, readonly InstanceState[] | Error>;
  /** What one replica of each service answers now; the gateway's own row has none. */
  reports: Partial<Record<ServiceName, UpstreamReport | Error>>;
  /** As counted now. */
  queues: QueuesPage;
}

/** What the reasons are derived from, besides the facts. */
export type StatusParts = Pick<Status, 'services' | 'queues' | 'outboxes' | 'time'>;
