import { CommandDesk, type DeskHost, type Press } from '../command-desk';
import type { Progress } from '../run-command';
import { MemoryPendingStore } from './memory-pending-store';
import { type ScriptedServer, TERMS } from './scripted-server';

export const CLAIM: Press = {
  form: 'claim job-1',
  method: 'POST',
  path: '/job/seeker/claim/job-1',
  body: { claimerNotes: 'Tonight' },
  etag: '"1"',
  terms: TERMS,
};
export const ANA = 'seeker-456';

/** A browser with any number of tabs, which share what is stored and one queue per lock. */
export class Browser {
  readonly store = new MemoryPendingStore();
  readonly reports: Progress[] = [];
  readonly waits: number[] = [];
  readonly notices: string[] = [];
  now = Date.parse('2026-12-04T13:00:00.000Z');
  isOffline = false;
  private keys = 0;
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(readonly server: ScriptedServer) {}

  tab(changes: Partial<DeskHost> = {}) {
    const desk = new CommandDesk({ ...this.host, ...changes });
    const run = { reread: this.server.reread, report: (progress: Progress) => void this.reports.push(progress) };
    return {
      press: (press: Press = CLAIM, person = ANA) => desk.press(person, press, run),
      resume: (form = CLAIM.form, person = ANA) => desk.resume(person, form, run),
    };
  }

  private readonly host: DeskHost = {
    store: this.store,
    send: (pending) => this.server.send(pending),
    now: () => this.now++,
    newKey: () => `key-${++this.keys}`,
    isOffline: () => this.isOffline,
    wait: async (milliseconds) => {
      this.waits.push(milliseconds);
      this.now += milliseconds;
    },
    lock: (name, run) => {
      const turn = (this.queues.get(name) ?? Promise.resolve()).then(run, run);
      this.queues.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
    tellOtherTabs: (person, form) => void this.notices.push(`${person} ${form}`),
  };
}
