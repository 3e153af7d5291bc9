import { isRepeatable, type Pending, type PendingStore } from './pending';
import { type CommandHost, type Outcome, runCommand } from './run-command';

/** What the person pressed. */
export type Press = Omit<Pending, 'person' | 'idempotencyKey' | 'pressedAt'>;

export type Finished<View> =
  | Outcome<View>
  /** Another tab has done it. */
  | { kind: 'done-elsewhere' }
  /** It is too old to be repeated: the view tells what became of it. */
  | { kind: 'too-old'; view?: View }
  /** Nothing was sent. */
  | { kind: 'offline' };

/** What the desk needs of a browser. */
export interface DeskHost {
  store: PendingStore;
  send: CommandHost<unknown>['send'];
  wait: CommandHost<unknown>['wait'];
  /** Milliseconds since 1970, of the server. */
  now: () => number;
  newKey: () => string;
  isOffline: () => boolean;
  /** Runs when no other tab holds the name, and holds it until the end. */
  lock: <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;
  /** A command of this person has ended: the other tabs read again. */
  tellOtherTabs: (person: string, form: string) => void;
}

export type Run<View> = Pick<CommandHost<View>, 'reread' | 'report'>;

/**
 * Sends each command once, whatever the person and the network do: a second press joins the first one, a reload finds what
 * is pending, and of several tabs one sends while the others wait.
 */
export class CommandDesk {
  constructor(private readonly host: DeskHost) {}

  async press<View>(person: string, press: Press, run: Run<View>): Promise<Finished<View>> {
    const { store, now, newKey, isOffline } = this.host;
    const pressedAt = now();
    run.report({ kind: 'sending' });
    return this.alone(person, press.form, async () => {
      // While a command is pending, other words for the same form are not sent.
      const before = await store.get(person, press.form);
      if (before) return this.finish(before, run);
      // Pressed in two tabs at the same moment: the other tab was first.
      const end = await store.lastEnd(person, press.form);
      if (end?.kind === 'done' && end.at >= pressedAt) return { kind: 'done-elsewhere' };
      if (isOffline()) return { kind: 'offline' };
      const pending: Pending = { ...press, person, pressedAt, idempotencyKey: newKey() };
      await store.put(pending);
      return this.finish(pending, run);
    });
  }

  /** Finishes what was pressed before a reload, in a tab that is closed now, or before the session ended. */
  async resume<View>(person: string, form: string, run: Run<View>): Promise<Finished<View> | undefined> {
    const { store } = this.host;
    if (!(await store.get(person, form))) return undefined;
    run.report({ kind: 'sending' });
    return this.alone(person, form, async () => {
      const pending = await store.get(person, form);
      return pending ? this.finish(pending, run) : { kind: 'done-elsewhere' };
    });
  }

  private alone<Result>(person: string, form: string, run: () => Promise<Result>): Promise<Result> {
    return this.host.lock(`command ${person} ${form}`, run);
  }

  private async finish<View>(pending: Pending, { reread, report }: Run<View>): Promise<Finished<View>> {
    const { store, send, wait, now, tellOtherTabs } = this.host;
    const finished = isRepeatable(pending, now())
      ? await runCommand(pending, { store, send, wait, now, reread, report })
      : await this.giveUp(pending, reread);
    tellOtherTabs(pending.person, pending.form);
    return finished;
  }

  private async giveUp<View>(pending: Pending, reread: Run<View>['reread']): Promise<Finished<View>> {
    await this.host.store.end(pending, { kind: 'too-old', at: this.host.now() });
    return { kind: 'too-old', view: (await reread())?.view };
  }
}
