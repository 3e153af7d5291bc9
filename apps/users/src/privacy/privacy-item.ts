import type { PrivacyStatus } from '@freelance/contracts';
import { shardOf } from '@freelance/dynamo';
import { TTL_ATTRIBUTE } from '@freelance/manifest';
import { PRIVACY_TIMES, type PrivacyRequest } from './domain/privacy-request';

type Item = Record<string, unknown>;

export const statusShard = (status: PrivacyStatus, shard: number): string => `${status}#${shard}`;

/** A request with its index keys, without `version`. Fields without a value are left out: keys of indexes cannot be null. */
export function toItem(request: PrivacyRequest): Item {
  const { requestId, status, createdAt, endedAt } = request;
  return {
    ...Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null)),
    statusShard: statusShard(status, shardOf(requestId)),
    createdAtKey: `${createdAt}#${requestId}`,
    ...(endedAt === null
      ? {}
      : { [TTL_ATTRIBUTE]: Math.floor((Date.parse(endedAt) + PRIVACY_TIMES.endedKeptMs) / 1_000) }),
  };
}

const NULLABLE = ['userId', 'askedAt', 'passSince', 'endedAt', 'expiresAt', 'pseudonym', 'receiptAt'] as const;

export function toRequest(item: Item): PrivacyRequest {
  const { statusShard: _shard, createdAtKey: _key, version: _version, [TTL_ATTRIBUTE]: _ttl, ...fields } = item;
  return { ...Object.fromEntries(NULLABLE.map((name) => [name, null])), ...fields } as unknown as PrivacyRequest;
}
