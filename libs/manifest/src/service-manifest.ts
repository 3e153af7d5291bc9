import type { QueueDeclaration } from './queue-declaration';
import type { TableDeclaration } from './table-declaration';

/** A topic, without the environment's prefix. The service that declares it is the only one that publishes to it. */
export interface TopicDeclaration {
  name: string;
  /** Message types: the events that the service owns, unless the topic is internal. */
  messages: readonly string[];
  /** What it carries stays inside the service and is no contract. */
  isInternal?: true;
}

/** How the API document groups operations. */
export interface ApiTag {
  name: string;
  description: string;
}

/** Everything about a service that other code needs to know: ports, resources, permissions, events. */
export interface ServiceManifest {
  /** An add-on may be left out; nothing of the core depends on it. */
  kind: 'core' | 'add-on';
  /** Its name in logs, and `source` of its events. */
  source: string;
  /** Where it listens unless its variable says otherwise; see `portVariable`. */
  port: number;
  /** Clients reach it; the others are called by services only. It calls every service that has an API. */
  isPublic?: true;
  /** It has routes for clients, which the gateway forwards, and prints an OpenAPI document. */
  api?: { tags: readonly ApiTag[] };
  /** Services that its own code calls over HTTP; see `urlVariable`. */
  calls: readonly string[];
  /** Variables that hold secrets, made for it alone. */
  secrets: readonly string[];
  /** Its own tables; no other service's role reaches them. */
  tables: Readonly<Record<string, TableDeclaration>>;
  /** Queues that it consumes. */
  queues: Readonly<Record<string, QueueDeclaration>>;
  /** Topics that it publishes to. */
  topics: Readonly<Record<string, TopicDeclaration>>;
  /** Publishes to the topics of categories, or makes them and subscribes the queue that they feed. */
  categoryTopics?: 'publishes' | 'makes';
  sendsMail?: true;
}
