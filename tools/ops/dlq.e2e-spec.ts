import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DeleteQueueCommand, GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { deadLetterName, QUEUES, resourceName } from '@freelance/manifest';
import { FaultProxy, itNeeds, Platform, type Replica, waitFor } from '@freelance/testing';
import { createProvisionClients } from '@freelance/topology';
import { DeadLetterQueue } from './dead-letter-queue';
import type { DlqMessageFacts } from './dlq-message';
import { opsEnvironment, runOps } from './testing/run-ops';

const workspace = resolve(__dirname, '../..');
const OPS = ['--import', 'tsx', join(workspace, 'tools/ops/ops.ts')];
const REQUEST_ID = 'request-0001';
const NOBODY_LISTENS = 'http://127.0.0.1:9';

let platform: Platform;
let clients: ReturnType<typeof createProvisionClients>;

beforeAll(async () => {
  platform = await Platform.start({ RETRY_TIME_DIVISOR: '1000' }, []);
  clients = createProvisionClients();
});

afterAll(async () => {
  clients.destroy();
  await platform.stop();
});

const environment = () => opsEnvironment(platform.cloud.environment);
const ops = (...given: string[]) => runOps(environment(), ...given);

const failureOf = (variables: NodeJS.ProcessEnv, ...given: string[]): Promise<string> =>
  runOps({ ...environment(), ...variables }, ...given).then(
    () => 'none',
    ({ stderr }: { stderr: string }) => stderr.trim(),
  );

const openDlq = () => DeadLetterQueue.open(clients.sqs, platform.cloud.environment, 'deliveries');

const mail = (n: number) => ({
  version: '0',
  id: `job-1-${n}/seeker-456`,
  source: 'notifications-service',
  'detail-type': 'mail.requested',
  time: new Date().toISOString(),
  detail: {
    eventId: `job-1-${n}`,
    recipientId: 'seeker-456',
    kind: 'rejected-to-claimer',
    facts: {
      jobId: 'job-1',
      sequence: n,
      ownerId: 'owner-123',
      claimerId: 'seeker-456',
      claimId: 'claim-1',
      jobName: `Job ${n}`,
      payAmount: 500.25,
      rejectedAt: new Date().toISOString(),
      rejectionReason: 'Half of it is missing',
    },
  },
});

async function send(body: unknown): Promise<string> {
  const QueueName = resourceName(platform.cloud.environment, QUEUES.deliveries.name);
  const { QueueUrl } = await clients.sqs.send(new GetQueueUrlCommand({ QueueName }));
  const { MessageId } = await clients.sqs.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
      MessageAttributes: {
        'detail-type': { DataType: 'String', StringValue: 'mail.requested' },
        requestId: { DataType: 'String', StringValue: REQUEST_ID },
      },
    }),
  );
  return MessageId!;
}

describe('messages in the dead-letter queues of a real service', () => {
  let service: Replica;
  const reasons: Record<string, string> = {};

  it('have a reason and an origin, however they got there', async () => {
    const unlucky = mail(1);
    reasons[await send('{"version":"0"')] = 'unparseable';
    reasons[await send({ ...mail(2), time: 'yesterday' })] = 'unparseable';
    reasons[await send({ ...mail(3), version: '9' })] = 'unknown-version';
    reasons[await send({ ...mail(4), 'detail-type': 'mail.regretted' })] = 'unknown-type';
    reasons[await send({ ...mail(5), detail: { ...mail(5).detail, kind: 'none' } })] = 'invalid-detail';
    reasons[await send({ ...mail(6), detail: { ...mail(6).detail, facts: {} } })] = 'invalid-detail';
    reasons[await send(unlucky)] = 'attempts-exhausted';
    service = await platform.startReplica('notifications', { variables: { AWS_ENDPOINT_URL_SES: NOBODY_LISTENS } });
    const dlq = await openDlq();
    await waitFor(async () => (await dlq.counts()).visible === 7, { what: '7 dead letters', timeout: 60_000 });

    const shown = JSON.parse(await ops('dlq', 'show', 'deliveries', '--json')) as DlqMessageFacts[];
    expect(Object.fromEntries(shown.map(({ originalId, reason }) => [originalId, reason]))).toEqual(reasons);
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
    for (const dlqMessage of shown) {
      expect(dlqMessage).toMatchObject({
        error: expect.stringMatching(/^\w*Error: ./) as string,
        handler: expect.stringMatching(/^notifications-service (mail[.]requested|unknown)$/) as string,
        queue: `${platform.cloud.environment}-notifications-deliveries`,
        firstFailure: instant,
        lastFailure: instant,
        type: 'mail.requested',
        requestId: REQUEST_ID,
      });
      expect(dlqMessage.firstFailure! <= dlqMessage.lastFailure!).toBe(true);
    }
    expect(shown.find(({ reason }) => reason === 'attempts-exhausted')!.body).toEqual(unlucky);
  });

  it('are listed, and only counted by a purge without --yes', async () => {
    expect(await ops('dlq', 'list')).toMatch(/^deliveries +\d+ +\d+ +\d{4}-\S+Z +notifications-deliveries$/m);
    const told = await ops('dlq', 'purge', QUEUES.deliveries.name);
    expect(told).toContain('Would remove 7 dead letters of deliveries for good: ');
    const { visible, inFlight } = await (await openDlq()).counts();
    expect(visible + inFlight).toBe(7);
  });

  it('are each handled once after the repair and a redrive; those that can never be handled return once', async () => {
    await service.kill('SIGTERM');
    service = await platform.startReplica('notifications');
    expect(await ops('dlq', 'redrive', 'deliveries')).toMatch(/^deliveries: 7 redriven/);
    await waitFor(async () => (await platform.mails()).length > 0, { what: 'the mail', timeout: 30_000 });
    const dlq = await openDlq();
    await waitFor(async () => (await dlq.peek(10)).length === 6, { what: '6 letters back', timeout: 30_000 });
    expect(await platform.mails()).toHaveLength(1);
    expect(await ops('dlq', 'purge', 'deliveries', '--yes')).toContain('Removed 6 dead letters of deliveries');
    expect(await dlq.counts()).toEqual({ visible: 0, inFlight: 0 });
  });

  itNeeds('letters moved by hand')('are not lost when a redrive is killed before it removes them', async () => {
    await service.kill('SIGTERM');
    const dlq = await openDlq();
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: dlq.url, MessageBody: JSON.stringify(mail(7)) }));
    let removals = 0;
    const sqs = await FaultProxy.start(() => platform.cloud.endpoints.snsSqs);
    sqs.treatment = async ({ operation }, forward) => {
      if (operation !== 'DeleteMessageBatch') return forward();
      removals++;
      return 'silence';
    };
    const program = spawn(process.execPath, [...OPS, 'dlq', 'redrive', 'deliveries'], {
      env: { ...environment(), AWS_ENDPOINT_URL_SQS: sqs.url },
    });
    try {
      await waitFor(() => removals > 0, { what: 'the removal', timeout: 30_000 });
    } finally {
      program.kill('SIGKILL');
      await sqs.stop();
    }
    expect(await dlq.counts()).toEqual({ visible: 0, inFlight: 1 });
    service = await platform.startReplica('notifications');
    await waitFor(async () => (await platform.mails()).length === 2, { what: 'the mail', timeout: 30_000 });
  });
});

it('reports in one sentence what is wrong and what to do', async () => {
  const [nothingThere, noQueue, wrongName, noLetter] = await Promise.all([
    failureOf({ AWS_ENDPOINT_URL_SQS: NOBODY_LISTENS }, 'dlq', 'list'),
    failureOf({ ENVIRONMENT: 'nowhere' }, 'dlq', 'show', 'deliveries'),
    failureOf({}, 'dlq', 'show', 'deliverys'),
    failureOf({}, 'dlq', 'redrive', 'jobEvents', '--id', 'nobody'),
  ]);
  expect(nothingThere).toBe(
    'connect ECONNREFUSED 127.0.0.1:9: start the embedded cloud with npm run start:cloud, or name the endpoint to use in AWS_ENDPOINT_URL',
  );
  expect(noQueue).toMatch(/^There is no queue nowhere-\S+: make it with npm run provision, or name the right .+$/);
  expect(wrongName).toContain('deliveries (notifications-deliveries)');
  expect(noLetter).toBe(
    'jobEvents has no dead letter with this original id: look with npm run ops -- dlq show jobEvents',
  );
});

it('lists the other queues when one is missing', async () => {
  const QueueName = resourceName(platform.cloud.environment, deadLetterName(QUEUES.mailEvents.name));
  const { QueueUrl } = await clients.sqs.send(new GetQueueUrlCommand({ QueueName }));
  await clients.sqs.send(new DeleteQueueCommand({ QueueUrl }));

  const listing = (await ops('dlq', 'list').catch((error: unknown) => error)) as { stdout: string; stderr: string };

  expect(listing.stdout).toMatch(/^deliveries +\d+/m);
  expect(listing.stderr).toContain(`There is no queue ${QueueName}`);
});
