import { createHash } from 'node:crypto';

/** Number of shards of indexes that would otherwise have one hot partition. May only grow: items keep their shard. */
export const SHARD_COUNT = 4;

export const shardOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) % SHARD_COUNT;

export const allShards = (): number[] => Array.from({ length: SHARD_COUNT }, (_, shard) => shard);
