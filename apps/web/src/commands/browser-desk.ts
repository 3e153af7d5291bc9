import { ApiError } from '@freelance/client';
import { api } from '../api/client';
import { refusalOf } from '../sentences';
import { serverNow } from '../time/browser-time';
import { CommandDesk } from './command-desk';
import { LocalPendingStore } from './local-pending-store';
import type { Pending } from './pending';
import type { Answer } from './run-command';

interface Ended {
  person: string;
  form: string;
}

const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('commands');
const listeners = new Set<(ended: Ended) => void>();
tabs?.addEventListener('message', ({ data }: MessageEvent<Ended>) => {
  for (const tell of listeners) tell(data);
});

/** Calls `listener` for each command that another tab has ended. */
export function onEndedElsewhere(listener: (ended: Ended) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

type Send = (path: string, init: { body?: unknown; headers: Record<string, string> }) => Promise<{ data: unknown }>;
/** A pending command was typed when it was pressed; its stored form has its path as text. */
const calls = api as unknown as Record<Pending['method'], Send>;

async function answerTo({ method, path, body, idempotencyKey, etag }: Pending): Promise<Answer> {
  const headers = { 'idempotency-key': idempotencyKey, ...(etag !== undefined && { 'if-match': etag }) };
  try {
    return { done: (await calls[method](path, { body, headers })).data };
  } catch (error) {
    return error instanceof ApiError ? { refused: refusalOf(error) } : 'none';
  }
}

export const pendingStore = new LocalPendingStore(window.localStorage);

export const commandDesk = new CommandDesk({
  store: pendingStore,
  send: answerTo,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: serverNow,
  newKey: () => crypto.randomUUID(),
  isOffline: () => !navigator.onLine,
  // Without locks, as in very old browsers, two tabs may both send: the platform still acts once for a key.
  lock: async (name, run) => ('locks' in navigator ? navigator.locks.request(name, run) : run()),
  tellOtherTabs: (person, form) => tabs?.postMessage({ person, form } satisfies Ended),
});
