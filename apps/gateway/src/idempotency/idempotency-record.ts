import type { IncomingHttpHeaders } from 'node:http';
import { commandIdOf, type KeyUse } from './key-use';

/** The service's answer to the first request, for repeats. */
export interface StoredResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
}

/** The use of a key, and its state. */
export interface IdempotencyRecord extends KeyUse {
  /** The same for every run. */
  commandId: string;
  /** `free`: the last run ended without an answer to store. */
  state: 'running' | 'free' | 'answered';
  /** Lease of the last run. */
  leaseId: string;
  /** Epoch milliseconds; no other request may run it before. */
  leaseUntil: number;
  /** Epoch seconds, after which the key counts as unused. */
  ttl: number;
  answer?: StoredResponse;
}

/** State of a key for a request that uses it now. */
export type IdempotencyState =
  | { kind: 'unused' }
  /** The same request was begun, and no run holds the lease. */
  | { kind: 'unfinished' }
  | { kind: 'running'; secondsLeft: number }
  | { kind: 'answered'; answer: StoredResponse }
  /** It belongs to another request. */
  | { kind: 'taken' };

const STORED_FOR_MS = 24 * 60 * 60 * 1_000;

export function idempotencyStateOf(record: IdempotencyRecord | undefined, use: KeyUse, now: Date): IdempotencyState {
  // DynamoDB removes rows some time after their ttl.
  if (!record || record.ttl * 1_000 <= now.getTime()) return { kind: 'unused' };
  const isSame = record.fingerprint === use.fingerprint;
  if (record.state === 'free') return { kind: isSame ? 'unfinished' : 'unused' };
  if (!isSame) return { kind: 'taken' };
  if (record.answer) return { kind: 'answered', answer: record.answer };
  const msLeft = record.leaseUntil - now.getTime();
  return msLeft > 0 ? { kind: 'running', secondsLeft: Math.ceil(msLeft / 1_000) } : { kind: 'unfinished' };
}

/** The row of a run that begins now. A repeated request keeps its command id. */
export const startedRecord = (
  use: KeyUse,
  before: IdempotencyRecord | undefined,
  { leaseId, leaseMs, now }: { leaseId: string; leaseMs: number; now: Date },
): IdempotencyRecord => ({
  ...use,
  commandId:
    before && idempotencyStateOf(before, use, now).kind === 'unfinished' ? before.commandId : commandIdOf(use, now),
  state: 'running',
  leaseId,
  leaseUntil: now.getTime() + leaseMs,
  ttl: Math.ceil((now.getTime() + STORED_FOR_MS) / 1_000),
});

/** Half the size limit of a DynamoDB item, and more than any answer of ours. */
const MAX_STORED_BYTES = 200_000;

/**
 * Answers of checks that run before the key is read, and 412. After 412, and errors of the platform, the client may
 * retry with the same key: the command was not decided.
 */
const NOT_STORED: readonly number[] = [400, 401, 412, 413, 415, 429];

const isStorable = ({ status, body }: StoredResponse): boolean =>
  status < 500 && !NOT_STORED.includes(status) && body.byteLength <= MAX_STORED_BYTES;

/** The row after the end of its run. */
export const finishedRecord = (record: IdempotencyRecord, answer: StoredResponse | undefined): IdempotencyRecord =>
  answer && isStorable(answer) ? { ...record, state: 'answered', answer } : { ...record, state: 'free' };
