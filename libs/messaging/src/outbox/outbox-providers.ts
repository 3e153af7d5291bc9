import type { Provider, Type } from '@nestjs/common';
import { BusinessTime } from '@freelance/service';
import { EventPublisher } from '../publishing/event-publisher';
import { type OutboxDelivery, OutboxStore } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { OutboxSweep } from './outbox-sweep';

/**
 * The relay and the sweep of an aggregate. Add them to the providers of the module that has the aggregate's repository:
 * `...outboxProviders({ store: DynamoJobRepository, deliveries: [JobHistory, ClaimRecords] })`.
 */
export const outboxProviders = ({
  store,
  deliveries = [],
}: {
  store: Type<OutboxStore>;
  deliveries?: Type<OutboxDelivery>[];
}): Provider[] => [
  { provide: OutboxStore, useExisting: store },
  {
    provide: OutboxRelay,
    inject: [EventPublisher, OutboxStore, BusinessTime, ...deliveries],
    useFactory: (publisher: EventPublisher, outbox: OutboxStore, time: BusinessTime, ...all: OutboxDelivery[]) =>
      new OutboxRelay(publisher, outbox, all, time),
  },
  OutboxSweep,
];
