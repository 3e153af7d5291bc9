import { waitFor } from '@freelance/testing';
import type { CloudView } from './cloud-view';
import { checkHistory, type PublishedEvent, type HistoryFaults } from './check-history';
import { Ledger } from './ledger';
import type { Recorder } from './recorder';

/** Observers outside the services: the clients' ledger, the tables and the topic. */
export class Observers {
  readonly ledger = new Ledger();

  constructor(
    readonly cloud: CloudView,
    private readonly recorder: Recorder,
  ) {}

  /** Every event received from the topic, in the order of receipt. */
  get published(): readonly PublishedEvent[] {
    return this.recorder.published;
  }

  /** When each event was first received. */
  get receivedAt(): ReadonlyMap<string, number> {
    return this.recorder.receivedAt;
  }

  /** The faults that they find after the services have come to rest. */
  async historyFaults(): Promise<HistoryFaults> {
    const [jobs, history] = await Promise.all([this.cloud.jobs(), this.cloud.history()]);
    const { entries: told, unknownCreations } = this.ledger;
    return checkHistory({ told, unknownCreations, jobs, history, published: this.recorder.published });
  }

  /** Waits until no outbox holds an event and every published event was received; false on timeout. */
  settled(withinMs: number): Promise<boolean> {
    return waitFor(
      async () => {
        const { stuck, lostEvents } = await this.historyFaults();
        return stuck.length === 0 && lostEvents.length === 0;
      },
      { what: 'empty outboxes', timeout: withinMs, interval: 500 },
    ).catch(() => false);
  }

  /** Waits until all queues are empty; false on timeout. */
  drained(withinMs: number): Promise<boolean> {
    return waitFor(async () => (await this.cloud.waiting()) === 0, {
      what: 'empty queues',
      timeout: withinMs,
      interval: 250,
    }).catch(() => false);
  }

  async stop(): Promise<void> {
    await this.recorder.stop();
    this.cloud.stop();
  }
}
