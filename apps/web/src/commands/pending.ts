import type { Terms } from '../sentences';

/** A command that was pressed and has no answer yet. It survives a reload, and another tab can finish it. */
export interface Pending {
  /** The person who pressed; nobody else's session may send it. */
  person: string;
  /** One command can be pending per form, such as `claim job-…` or `post`. */
  form: string;
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: unknown;
  /** The same for each try: the platform then executes the command once. */
  idempotencyKey: string;
  /** Of the view that the person saw; sent as `If-Match`. */
  etag?: string;
  /** What the person saw and agreed to. */
  terms?: Terms;
  /** Milliseconds since 1970, of the server. */
  pressedAt: number;
}

/** The platform stores the answer to a key for a day. Later, a repeat could act twice. */
const REPEATABLE_MS = 24 * 3_600_000;

export const isRepeatable = ({ pressedAt }: Pending, now: number): boolean => now - pressedAt < REPEATABLE_MS;

/** The end of a command, as other tabs need to know it. */
export interface End {
  kind: string;
  /** Milliseconds since 1970, of the server. */
  at: number;
}

/** The pending commands of this device. A write is seen by every tab as soon as its promise is kept. */
export interface PendingStore {
  get(person: string, form: string): Promise<Pending | undefined>;
  of(person: string): Promise<Pending[]>;
  put(pending: Pending): Promise<void>;
  /** The command has ended. */
  end(pending: Pending, end: End): Promise<void>;
  lastEnd(person: string, form: string): Promise<End | undefined>;
}
