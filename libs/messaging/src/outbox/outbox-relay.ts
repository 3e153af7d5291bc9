import { Injectable, Logger } from '@nestjs/common';
import pLimit from 'p-limit';
import pWaitFor from 'p-wait-for';
import { type BusinessTime, crashPoint, errorCodeOf, logWork, RequestContext, runUnit } from '@freelance/service';
import { subjectOf } from '../envelope/subject-of';
import { relaysDropped, relaysFailed } from '../metrics';
import { EventPublisher } from '../publishing/event-publisher';
import { type OutboxDelivery, type OutboxEntry, OutboxStore } from './outbox';

const AGGREGATES_IN_FLIGHT = 64;
const AGGREGATES_WAITING = 5_000;
const FLUSH_WITHIN_MS = 5_000;
const SWEEP = { name: 'sweep', kind: 'internal' } as const;

/** Publishes events from the outbox of their item. It does not retry: the sweep does. */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly slots = pLimit(AGGREGATES_IN_FLIGHT);
  /** How many relays are running or waiting, by aggregate. */
  private readonly underWay = new Map<string, number>();

  constructor(
    private readonly publisher: EventPublisher,
    private readonly store: OutboxStore,
    private readonly deliveries: readonly OutboxDelivery[],
    private readonly time: BusinessTime,
  ) {}

  /** Called after the write that stored the entries. The caller does not wait for it, and it never throws. */
  relayInBackground(aggregateId: string, entries: readonly OutboxEntry[]): void {
    crashPoint('after-write');
    if (this.slots.pendingCount >= AGGREGATES_WAITING) {
      relaysDropped.inc();
      return;
    }
    void this.track(aggregateId, async () => this.relay(aggregateId, entries));
  }

  /** Relays the stored events of one item, unless this process is already relaying it. Never rejects. */
  async relayStored(aggregateId: string): Promise<void> {
    if (this.underWay.has(aggregateId)) return;
    const relayAll = async () => this.relay(aggregateId, await this.store.loadOutbox(aggregateId));
    // The trace of each event is that of its request, linked to this one.
    await this.track(aggregateId, () => runUnit(RequestContext.from(undefined), () => SWEEP, relayAll));
  }

  /** Waits for running relays, at most `withinMs`. The next sweep of any replica relays the rest. */
  async flush(withinMs = FLUSH_WITHIN_MS): Promise<void> {
    const warn = () => this.logger.warn({ aggregates: this.underWay.size }, 'Stopped with events to relay');
    await pWaitFor(() => this.underWay.size === 0, { timeout: { milliseconds: withinMs, fallback: warn } });
  }

  /** The steps of a relay. After a crash between two steps, the sweep repeats the earlier ones with the same ids. */
  private async relay(aggregateId: string, entries: readonly OutboxEntry[]): Promise<void> {
    const delivered = await Promise.all(entries.map((entry) => this.deliver(aggregateId, entry)));
    const done = entries.filter((_, index) => delivered[index]).map(({ id }) => id);
    crashPoint('after-publish');
    if (done.length > 0) await this.store.clear(aggregateId, done);
    crashPoint('after-clear');
    if (done.length < entries.length) relaysFailed.inc();
  }

  /** Whether the entry was published and every delivery succeeded. */
  private deliver(aggregateId: string, entry: OutboxEntry): Promise<boolean> {
    const { requestId, traceparent } = entry;
    const facts = { requestId, ...(traceparent === undefined ? {} : { traceparent }) };
    const describe = () => ({ name: `relay ${entry.envelope['detail-type']}`, kind: 'internal' as const });
    return runUnit(facts, describe, async () => {
      const startedAt = performance.now();
      const outcomes = await Promise.allSettled([
        ...(entry.topic === null ? [] : [this.publisher.publish(entry.topic, entry.envelope, entry)]),
        ...this.deliveries.map((delivery) => delivery.deliver(aggregateId, entry)),
      ]);
      const failures = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
      );
      for (const err of failures) this.logger.warn({ err, aggregateId, eventId: entry.id }, 'Event not relayed yet');
      const hasFailed = failures.length > 0;
      logWork('relay', hasFailed ? 'warn' : 'log', {
        kind: entry.envelope['detail-type'],
        ...subjectOf(entry.envelope),
        outcome: hasFailed ? 'failed' : 'relayed',
        ...(hasFailed ? { errorCode: errorCodeOf(failures[0]) } : {}),
        delayMs: Math.max(0, this.time.now().getTime() - Date.parse(entry.envelope.time)),
        ms: performance.now() - startedAt,
      });
      return !hasFailed;
    });
  }

  private async track(aggregateId: string, work: () => Promise<void>): Promise<void> {
    this.underWay.set(aggregateId, (this.underWay.get(aggregateId) ?? 0) + 1);
    try {
      await this.slots(work);
    } catch (error) {
      relaysFailed.inc();
      this.logger.warn({ err: error, aggregateId }, 'Outbox not relayed yet');
    } finally {
      const left = this.underWay.get(aggregateId)! - 1;
      if (left > 0) this.underWay.set(aggregateId, left);
      else this.underWay.delete(aggregateId);
    }
  }
}
