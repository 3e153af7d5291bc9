import type { QueueDeclaration } from './queue-declaration';
import type { TableDeclaration } from './table-declaration';
import type { TopicDeclaration } from './topic-declaration';

/** A group of operations in the API document. */
export interface ApiTag {
  name: string;
  description: string;
}

/** Everything that other code needs to know about a service: ports, resources, permissions, events. */
export interface ServiceManifest {
  /** An add-on may be removed; no core service depends on it. */
  kind: 'core' | 'add-on';
  /** Its name in logs, and the `source` of its events. */
  source: string;
  /** The default port; see `portVariable`. */
  port: number;
  /** Clients call it; only services call the others. It calls every service with an API. */
  isPublic?: true;
  /** It has routes for clients, which the gateway forwards, and an OpenAPI document. */
  api?: { tags: readonly ApiTag[] };
  /** Services that it calls over HTTP; see `urlVariable`. */
  calls: readonly string[];
  /** Variables with secrets that are generated for this service alone. */
  secrets: readonly string[];
  /** Its own tables; the roles of other services have no access to them. */
  tables: Readonly<Record<string, TableDeclaration>>;
  /** Queues that it consumes. */
  queues: Readonly<Record<string, QueueDeclaration>>;
  /** Topics that it publishes to. */
  topics: Readonly<Record<string, TopicDeclaration>>;
  /** Whether it publishes to the topics of categories, or creates them and subscribes the queue to them. */
  categoryTopics?: 'publishes' | 'makes';
  sendsMail?: true;
  /** It reads the files of exports, and gives users links to them. */
  offersExports?: true;
}
