import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TOPICS } from '@freelance/manifest';
import { waitFor } from '@freelance/testing';
import { MemoryOutboxStore, outboxEntry } from '../testing/memory-outbox';
import { MessageCloud } from '../testing/message-cloud';
import { createMessagingApp } from '../testing/messaging-app';
import { OutboxDelivery, type OutboxEntry } from './outbox';
import { outboxProviders } from './outbox-providers';
import { OutboxRelay } from './outbox-relay';

@Injectable()
class Store extends MemoryOutboxStore {
  constructor() {
    super();
    this.put('left-by-a-crash', [jobEntry('left-1')]);
  }
}

@Injectable()
class History extends OutboxDelivery {
  readonly delivered: string[] = [];

  async deliver(_: string, { id }: OutboxEntry): Promise<void> {
    this.delivered.push(id);
  }
}

const jobEntry = (id: string): OutboxEntry => ({ ...outboxEntry(id), topic: TOPICS.jobEvents });

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;

beforeAll(async () => (cloud = await MessageCloud.start()));
afterAll(async () => {
  await cloud.close(app);
  await cloud.stop();
});

it('one line of providers is enough: relays new events at once, and earlier ones after the start', async () => {
  app = await createMessagingApp(cloud, {
    providers: [Store, History, ...outboxProviders({ store: Store, deliveries: [History] })],
  });
  await app.init();
  const store = app.get(Store);
  await waitFor(() => store.idsOf('left-by-a-crash').length === 0, {
    what: 'the relay of what a crash left',
    timeout: 5_000,
  });
  store.put('job-1', [jobEntry('job-1-1')], new Date());
  app.get(OutboxRelay).relayInBackground('job-1', [jobEntry('job-1-1')]);
  await waitFor(() => store.idsOf('job-1').length === 0, { what: 'the relay of the new event', timeout: 5_000 });
  const bodies = cloud.look('jobEvents').ready.map(({ body }) => (JSON.parse(body) as { id: string }).id);
  expect(bodies).toEqual(['left-1', 'job-1-1']);
  expect(app.get(History).delivered).toEqual(['left-1', 'job-1-1']);
});
