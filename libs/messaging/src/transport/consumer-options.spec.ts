import type { SQSClient } from '@aws-sdk/client-sqs';
import { QUEUES } from '@freelance/manifest';
import type { Addresses } from '../aws/addresses';
import { MessagingConfig } from '../messaging.config';
import { consumerOptions } from './consumer-options';
import type { ReceiveGate } from './receive-gate';

const addresses = { queueUrl: async ({ name }: { name: string }) => `https://sqs/${name}` } as unknown as Addresses;

async function pollersWith(variables: Partial<MessagingConfig>): Promise<unknown[]> {
  const queues = [
    { ...QUEUES.deliveries, pollers: 1, receiveWaitSeconds: 7 },
    { ...QUEUES.mailEvents, pollers: 2, receiveWaitSeconds: 2 },
  ];
  const config = Object.assign(new MessagingConfig(), variables);
  const options = { source: 'tests', queues, topics: [] };
  const { consumers = [] } = await consumerOptions(options, config, {} as SQSClient, addresses, {} as ReceiveGate);
  return consumers.map(({ name, waitTimeSeconds }) => [name, waitTimeSeconds]);
}

it('receives from each queue with the pollers and wait time that the queue declares', async () => {
  expect(await pollersWith({})).toEqual([
    ['deliveries#1', 7],
    ['mailEvents#1', 2],
    ['mailEvents#2', 2],
  ]);
});

it('waits as long as the variable says, if it is set', async () => {
  expect(await pollersWith({ RECEIVE_WAIT_SECONDS: 1 })).toEqual([
    ['deliveries#1', 1],
    ['mailEvents#1', 1],
    ['mailEvents#2', 1],
  ]);
});
