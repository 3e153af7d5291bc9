import { changesBetween, type Refusal, type Terms } from '../sentences';
import type { TextRef } from '../texts/text-ref';
import type { Pending, PendingStore } from './pending';

/** What the server answered, or nothing: then the command may have been executed. */
export type Answer = { done: unknown } | { refused: Refusal } | 'none';

/** The view, read again. */
export interface Reread<View> {
  view: View;
  etag?: string;
  terms?: Terms;
}

export interface CommandHost<View> {
  store: PendingStore;
  send: (pending: Pending) => Promise<Answer>;
  /** Reads the view again and shows it; undefined where it cannot be read, or the command belongs to no view. */
  reread: () => Promise<Reread<View> | undefined>;
  wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970, of the server. */
  now: () => number;
  report: (progress: Progress) => void;
}

/** Between press and end. */
export type Progress =
  | { kind: 'sending' }
  /** The server asked to wait this long; then it is sent again by itself. */
  | { kind: 'waiting'; seconds: number; why: 'too-fast' | 'in-progress' }
  | { kind: 'unsure' };

export type Outcome<View> =
  | { kind: 'done'; answer: unknown }
  /** The command is kept, and goes on with the same key when the same person has signed in. */
  | { kind: 'signed-out'; isStepUp: boolean }
  /** The job changed; nothing was sent by itself. */
  | { kind: 'changed'; changes: TextRef[]; view?: View }
  | { kind: 'refused'; refusal: Refusal; view?: View }
  /** The command is kept; it is tried again when the person comes back. */
  | { kind: 'unsure' };

const UNSURE_DELAYS_MS = [1_000, 3_000, 9_000];
const MOST_WAITS = 3;
const LONGEST_WAIT_SECONDS = 60;
/** Somebody who edits a job all the time must not keep a command from ending. */
const MOST_SILENT_REPEATS = 3;

/**
 * Sends a pending command until its effect is known, always with the same key. The view is read again before a refusal is
 * reported, so that the sentence and the page behind it say the same.
 */
export async function runCommand<View>(pressed: Pending, host: CommandHost<View>): Promise<Outcome<View>> {
  const { store } = host;
  let pending = pressed;
  const tries = { unsure: 0, waits: 0, repeats: 0 };
  const end = async (outcome: Outcome<View>): Promise<Outcome<View>> => {
    await store.end(pending, { kind: outcome.kind, at: host.now() });
    return outcome;
  };

  host.report({ kind: 'sending' });
  for (;;) {
    const answer = await host.send(pending);
    if (answer === 'none' || isServerFault(answer)) {
      const delay = UNSURE_DELAYS_MS[tries.unsure++];
      if (delay === undefined) return { kind: 'unsure' };
      host.report({ kind: 'unsure' });
      await host.wait(delay);
      continue;
    }
    if ('done' in answer) return end({ kind: 'done', answer: answer.done });

    const { refused: refusal } = answer;
    const why = waitReason(refusal);
    if (why) {
      const seconds = refusal.retryAfterSeconds ?? 1;
      if (tries.waits++ < MOST_WAITS && seconds <= LONGEST_WAIT_SECONDS) {
        host.report({ kind: 'waiting', seconds, why });
        await host.wait(seconds * 1_000);
        host.report({ kind: 'sending' });
        continue;
      }
      return why === 'in-progress' ? { kind: 'unsure' } : end({ kind: 'refused', refusal });
    }
    if (refusal.status === 401) return { kind: 'signed-out', isStepUp: false };
    if (refusal.errorCode === 'SIGN_IN_AGAIN') return { kind: 'signed-out', isStepUp: true };

    const reread = await host.reread();
    if (refusal.status !== 412) return end({ kind: 'refused', refusal, view: reread?.view });
    const changes = pending.terms && reread?.terms ? changesBetween(pending.terms, reread.terms) : [];
    const isSameToPeople = changes.length === 0 && pending.terms && reread?.terms && reread.etag !== undefined;
    if (!isSameToPeople || tries.repeats++ >= MOST_SILENT_REPEATS) {
      return end({ kind: 'changed', changes, view: reread?.view });
    }
    pending = { ...pending, etag: reread.etag };
    await store.put(pending);
  }
}

/** The command may have been executed before the fault. */
const isServerFault = (answer: Exclude<Answer, 'none'>): boolean => 'refused' in answer && answer.refused.status >= 500;

function waitReason({ status, errorCode }: Refusal): 'too-fast' | 'in-progress' | undefined {
  if (status === 429) return 'too-fast';
  return errorCode === 'REQUEST_IN_PROGRESS' ? 'in-progress' : undefined;
}
