import type { IncomingHttpHeaders } from 'node:http';
import { commandIdOf, type KeyUse } from './key-use';

/** What the first request was told by a service, to be told again. */
export interface KeptAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
}

/** What a key was used for, and how far that got. */
export interface KeyRow extends KeyUse {
  /** The same for every run. */
  commandId: string;
  /** `free`: a run ended with nothing worth keeping. */
  state: 'running' | 'free' | 'answered';
  /** Of the last run. */
  leaseId: string;
  /** Epoch milliseconds; until then nobody else may run it. */
  leaseUntil: number;
  /** Epoch seconds, after which the key was never used. */
  ttl: number;
  answer?: KeptAnswer;
}

/** How a key stands for somebody who uses it now. */
export type Standing =
  | { is: 'unused' }
  /** It was begun, for the same request, and nobody is at it any more. */
  | { is: 'unfinished' }
  | { is: 'running'; secondsLeft: number }
  | { is: 'answered'; answer: KeptAnswer }
  /** It belongs to another request. */
  | { is: 'taken' };

const KEPT_MS = 24 * 60 * 60 * 1_000;

export function standingOf(row: KeyRow | undefined, use: KeyUse, now: Date): Standing {
  // DynamoDB removes rows some time after their ttl.
  if (!row || row.ttl * 1_000 <= now.getTime()) return { is: 'unused' };
  const isSame = row.fingerprint === use.fingerprint;
  if (row.state === 'free') return { is: isSame ? 'unfinished' : 'unused' };
  if (!isSame) return { is: 'taken' };
  if (row.answer) return { is: 'answered', answer: row.answer };
  const msLeft = row.leaseUntil - now.getTime();
  return msLeft > 0 ? { is: 'running', secondsLeft: Math.ceil(msLeft / 1_000) } : { is: 'unfinished' };
}

/** The row of a run that begins now. What was begun before goes on with the same command id. */
export const runOf = (
  use: KeyUse,
  before: KeyRow | undefined,
  { leaseId, leaseMs, now }: { leaseId: string; leaseMs: number; now: Date },
): KeyRow => ({
  ...use,
  commandId: before && standingOf(before, use, now).is === 'unfinished' ? before.commandId : commandIdOf(use, now),
  state: 'running',
  leaseId,
  leaseUntil: now.getTime() + leaseMs,
  ttl: Math.ceil((now.getTime() + KEPT_MS) / 1_000),
});

/** Half an item may hold in DynamoDB, and more than any answer of ours. */
const KEPT_BYTES = 200_000;

/**
 * Checks before that of the key did not look at it. After 412 and errors of the platform the client may retry with the
 * same key: the command was not decided.
 */
const NOT_KEPT: readonly number[] = [400, 401, 412, 413, 415, 429];

const isWorthKeeping = ({ status, body }: KeptAnswer): boolean =>
  status < 500 && !NOT_KEPT.includes(status) && body.byteLength <= KEPT_BYTES;

/** The row when its run has ended. */
export const endOf = (run: KeyRow, answer: KeptAnswer | undefined): KeyRow =>
  answer && isWorthKeeping(answer) ? { ...run, state: 'answered', answer } : { ...run, state: 'free' };
