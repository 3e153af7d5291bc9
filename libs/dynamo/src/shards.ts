import { createHash } from 'node:crypto';

/** Shards of the indexes that would otherwise be one hot partition. Only ever grows: items keep the shard they got. */
export const SHARD_COUNT = 4;

export const shardOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) % SHARD_COUNT;

export const allShards = (): number[] => Array.from({ length: SHARD_COUNT }, (_, shard) => shard);
