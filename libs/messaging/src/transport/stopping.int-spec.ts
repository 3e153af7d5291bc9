import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ShutdownSequence } from '@freelance/service';
import { waitFor } from '@freelance/testing';
import { startCategoryConsumer } from '../testing/category-consumer';
import { MessageCloud } from '../testing/message-cloud';
import { categoryCreated } from '../testing/messages';
import { QueuePollers } from './queue-pollers';

let cloud: MessageCloud;
let app: NestFastifyApplication | undefined;

beforeAll(async () => (cloud = await MessageCloud.start()));
afterEach(() => cloud.close(app));
afterAll(() => cloud.stop());

it.each([
  ['closing the application', () => app!.close()],
  ['the shutdown sequence', () => app!.get(ShutdownSequence).run()],
])('%s waits for running handlers and for the deletion of their messages', async (_, stop) => {
  const handled: string[] = [];
  const begun: string[] = [];
  app = await startCategoryConsumer(cloud, async ({ name }) => {
    begun.push(name);
    await sleep(300);
    handled.push(name);
  });
  for (const name of ['a', 'b', 'c']) cloud.send('categoryEvents', categoryCreated(name));
  await waitFor(() => begun.length === 3, { what: 'three messages to be received', timeout: 5_000 });
  await stop();
  expect(handled).toHaveLength(3);
  expect(cloud.look('categoryEvents').count).toBe(0);
});

it('never leaves a message received but unhandled when it stops while more arrive', async () => {
  let handled = 0;
  app = await startCategoryConsumer(cloud, () => handled++);
  let sent = 0;
  let stopped = false;
  const sending = (async () => {
    while (!stopped) {
      cloud.send('categoryEvents', categoryCreated(`c${sent++}`));
      await sleep(1);
    }
  })();
  await waitFor(() => handled > 50, { what: '50 messages to be handled', timeout: 5_000 });
  await app.get(QueuePollers).drain();
  const handledWhenStopped = handled;
  await sleep(50);
  stopped = true;
  await sending;
  const { ready, inflight } = cloud.look('categoryEvents');
  expect(inflight).toEqual([]);
  expect(ready.every(({ approximateReceiveCount }) => approximateReceiveCount === 0)).toBe(true);
  expect(handled).toBe(handledWhenStopped);
  expect(handled + ready.length).toBe(sent);
});

it('accepts repeated stops', async () => {
  app = await startCategoryConsumer(cloud, jest.fn());
  const pollers = app.get(QueuePollers);
  await Promise.all([pollers.drain(), pollers.drain()]);
  await expect(pollers.drain()).resolves.toBeUndefined();
});

it('stops waiting for a handler that does not end', async () => {
  const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  let end = (): void => undefined;
  const endless = new Promise<void>((resolve) => (end = resolve));
  app = await startCategoryConsumer(cloud, () => endless);
  cloud.send('categoryEvents', categoryCreated('design'));
  await waitFor(() => cloud.look('categoryEvents').inflight.length === 1, {
    what: 'the message to be received',
    timeout: 5_000,
  });
  await app.get(QueuePollers).drain(200);
  expect(warn).toHaveBeenCalledWith('Stopped with messages in flight: they will be received again');
  end();
});
