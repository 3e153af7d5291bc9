import { Injectable } from '@nestjs/common';
import type { RetryingCount } from '@freelance/contracts';

/** What the other processes of this service said last. */
export interface OtherReplica {
  retrying: readonly RetryingCount[];
}

/**
 * What this process and the others of its service say to each other. The heartbeat stores it in InstancesTable and reads
 * it there every 15 seconds: a process behind a load balancer has no address of its own.
 */
@Injectable()
export class Replicas {
  /** The messages that this process has hidden until their next attempt; set by messaging. */
  retrying: () => RetryingCount[] = () => [];
  /** Tries the hidden messages of a queue now; set by messaging. */
  tryNow: (queue: string) => Promise<unknown> = () => Promise.resolve();
  /** Stores what this process says, for the others; false when it could not. Set by the heartbeat. */
  publish: () => Promise<boolean> = () => Promise.resolve(true);
  /** As the last heartbeat read it; only processes that run. */
  others: readonly OtherReplica[] = [];
  /** By key of the queue: when an operator last asked this process to try its hidden messages now. */
  readonly nudges: Record<string, string> = {};
}
