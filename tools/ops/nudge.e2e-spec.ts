import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityBatchCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { QueuesPage } from '@freelance/contracts';
import { QUEUES, resourceName } from '@freelance/manifest';
import { type CallHandler, FaultProxy, passThrough, Platform, type Replica, waitFor } from '@freelance/testing';
import { createProvisionClients } from '@freelance/topology';
import { opsEnvironment, runOpsHere } from './testing/run-ops';

const SEEKER = 'seeker-456';
/** The next attempt after the fifth is in 80 seconds, longer than this test waits. */
const RECEIVES_BEFORE = 4;

let platform: Platform;
let other: Replica;
let clients: ReturnType<typeof createProvisionClients>;
let QueueUrl: string;
let ses: FaultProxy;
/** Between SQS and each of the two replicas. */
let sqs: [FaultProxy, FaultProxy];

const cut: CallHandler = async () => 'cut';
const receivesNothing: CallHandler = (call, forward) =>
  call.operation === 'ReceiveMessage' ? Promise.resolve('silence') : forward();

beforeAll(async () => {
  ses = await FaultProxy.start(() => platform.cloud.endpoints.ses);
  const start = () => FaultProxy.start(() => platform.cloud.endpoints.snsSqs);
  sqs = [await start(), await start()];
  ses.treatment = cut;
  for (const proxy of sqs) proxy.treatment = receivesNothing;
  const variables = { AWS_ENDPOINT_URL_SES: ses.url, AWS_ENDPOINT_URL_SQS: sqs[0].url };
  platform = await Platform.start(variables, []);
  await Promise.all((['notifications', 'gateway'] as const).map((app) => platform.restart(app)));
  other = await platform.startReplica('notifications', { variables: { AWS_ENDPOINT_URL_SQS: sqs[1].url } });
  clients = createProvisionClients();
  const QueueName = resourceName(platform.cloud.environment, QUEUES.deliveries.name);
  QueueUrl = (await clients.sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl!;
});

afterAll(async () => {
  clients.destroy();
  await platform.stop();
  await Promise.all([ses, ...sqs].map((proxy) => proxy.stop()));
});

const ops = (...given: string[]) => runOpsHere(opsEnvironment(platform.url), ...given);

const deliveries = async () => {
  // The command would fail because of the services that do not run here.
  const answer = await fetch(`${platform.url}/ops/queues`, { headers: { 'x-user-id': 'admin-1' } });
  const { queues } = (await answer.json()) as QueuesPage;
  return queues.find(({ queue }) => queue === 'deliveries')!.counts!;
};

const logOf = (replica: number): string => (replica === 0 ? platform.logOf('notifications') : other.log);

const mailRequest = (n: number) => ({
  version: '0',
  id: `job-1-${n}/${SEEKER}`,
  source: 'notifications-service',
  'detail-type': 'mail.requested',
  time: new Date().toISOString(),
  detail: {
    eventId: `job-1-${n}`,
    recipientId: SEEKER,
    kind: 'rejected-to-claimer',
    facts: {
      jobId: 'job-1',
      sequence: n,
      ownerId: 'owner-123',
      claimerId: SEEKER,
      claimId: 'claim-1',
      jobName: `Job ${n}`,
      payAmount: 500.25,
      rejectedAt: new Date().toISOString(),
      rejectionReason: 'Half of it is missing',
    },
  },
});

/** Sends a mail request that was received some times before. */
async function sendTried(n: number): Promise<void> {
  await clients.sqs.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: JSON.stringify(mailRequest(n)),
      MessageAttributes: { 'detail-type': { DataType: 'String', StringValue: 'mail.requested' } },
    }),
  );
  for (let received = 0; received < RECEIVES_BEFORE;) {
    const { Messages = [] } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 2 }));
    received += Messages.length;
    if (Messages.length === 0) continue;
    const Entries = Messages.map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: 1,
    }));
    await clients.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}

it('counts and nudges what waits in every replica', async () => {
  // Each replica gets a message of its own.
  for (const [index, proxy] of sqs.entries()) {
    await sendTried(index + 1);
    proxy.treatment = passThrough;
    await waitFor(() => logOf(index).includes('"outcome":"retry"'), { what: 'a failed attempt', timeout: 30_000 });
    proxy.treatment = receivesNothing;
    // The receives that were open before wait a second.
    await sleep(1_500);
  }
  await waitFor(async () => (await deliveries()).retrying === 2, { what: 'the counts of both', timeout: 60_000 });
  expect((await deliveries()).inFlight).toBe(0);
  const plan = await ops('nudge', 'deliveries');
  expect(plan).toContain(
    'Try 2 messages of deliveries now, waiting for the next attempt; 1 of them in 1 other replica',
  );
  expect(await platform.mails()).toHaveLength(0);

  ses.treatment = passThrough;
  for (const proxy of sqs) proxy.treatment = passThrough;
  const done = await ops('nudge', 'deliveries', '--yes');
  expect(done).toContain('deliveries: 1 message tried now');
  expect(done).toContain('1 other replica with about 1 message will follow within 15 s');
  await waitFor(async () => (await platform.mails()).length === 2, { what: 'both mails', timeout: 40_000 });
  await waitFor(async () => (await deliveries()).retrying === 0, { what: 'nothing that waits', timeout: 60_000 });
});
