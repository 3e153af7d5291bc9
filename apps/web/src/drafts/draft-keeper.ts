import type { Draft, DraftStore } from './draft-store';

const PAUSE_MS = 400;

export type DraftState =
  | { kind: 'empty' }
  /** Kept on the device at this instant. */
  | { kind: 'kept'; at: number }
  /** The form began with a draft. */
  | { kind: 'restored'; at: number }
  /** Another tab has kept other words since: the person chooses. */
  | { kind: 'conflict'; other: Draft }
  /** The device keeps nothing: leaving the page asks first. */
  | { kind: 'not-kept' };

export interface KeeperHost {
  store: DraftStore;
  person: string;
  form: string;
  /** Of this tab. */
  tab: string;
  /** Milliseconds since 1970, of the server. */
  now: () => number;
  setTimer: (run: () => void, milliseconds: number) => unknown;
  clearTimer: (timer: unknown) => void;
  report: (state: DraftState) => void;
}

type Values = Draft['values'];

/** Keeps the words of one form on the device, a moment after each pause. Of two tabs, the older one asks first. */
export class DraftKeeper {
  private version = 0;
  private unkept: Values | undefined;
  private timer: unknown;
  private hasConflict = false;

  constructor(private readonly host: KeeperHost) {}

  /** The words of an earlier visit. */
  restore(): Values | undefined {
    const draft = this.stored();
    if (!draft) return undefined;
    this.version = draft.version;
    this.host.report({ kind: 'restored', at: draft.keptAt });
    return draft.values;
  }

  change(values: Values): void {
    this.unkept = values;
    this.stopTimer();
    if (!this.hasConflict) this.timer = this.host.setTimer(() => this.flush(), PAUSE_MS);
  }

  /** Keeps what was typed at once, as when the page is left. @returns whether nothing is unkept */
  flush(): boolean {
    this.stopTimer();
    if (!this.unkept) return true;
    const stored = this.stored();
    if (stored && stored.version !== this.version && stored.tab !== this.host.tab) {
      this.hasConflict = true;
      this.host.report({ kind: 'conflict', other: stored });
      return false;
    }
    return this.write(this.unkept, Math.max(this.version, stored?.version ?? 0) + 1);
  }

  /** The person's choice in a conflict: this tab's words replace the other tab's. */
  keepMine(): void {
    this.hasConflict = false;
    this.version = this.stored()?.version ?? this.version;
    this.flush();
  }

  /** The person's choice in a conflict: the other tab's words, which the form now shows. */
  takeOther(): Values | undefined {
    this.hasConflict = false;
    this.unkept = undefined;
    return this.restore();
  }

  /** The words were sent, or the person wants them no more. */
  discard(): void {
    this.stopTimer();
    this.unkept = undefined;
    this.hasConflict = false;
    this.version = 0;
    this.host.store.remove(this.host.person, this.host.form);
    this.host.report({ kind: 'empty' });
  }

  private write(values: Values, version: number): boolean {
    const { store, person, form, tab, now, report } = this.host;
    const keptAt = now();
    const isEmpty = Object.values(values).every((value) => value === '');
    if (isEmpty) {
      this.discard();
      return true;
    }
    if (!store.write(person, form, { values, keptAt, tab, version })) {
      report({ kind: 'not-kept' });
      return false;
    }
    this.version = version;
    this.unkept = undefined;
    report({ kind: 'kept', at: keptAt });
    return true;
  }

  private stored(): Draft | undefined {
    const { store, person, form, now } = this.host;
    return store.read(person, form, now());
  }

  private stopTimer(): void {
    if (this.timer !== undefined) this.host.clearTimer(this.timer);
    this.timer = undefined;
  }
}
