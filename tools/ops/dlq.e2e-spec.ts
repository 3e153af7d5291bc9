import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueUrlCommand, DeleteQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { AuditPage, ChangeAnswer, DeadLettersPage, QueuesPage } from '@freelance/contracts';
import { deadLetterName, QUEUES, resourceName } from '@freelance/manifest';
import { type CallHandler, FaultProxy, itNeeds, passThrough, Platform, waitFor } from '@freelance/testing';
import { createProvisionClients } from '@freelance/topology';
import { opsEnvironment, runOps, runOpsHere } from './testing/run-ops';

const REQUEST_ID = 'request-0001';

let platform: Platform;
let clients: ReturnType<typeof createProvisionClients>;
let sqs: FaultProxy;
let ses: FaultProxy;

const cut: CallHandler = async () => 'cut';
const silence: CallHandler = async () => 'silence';

beforeAll(async () => {
  sqs = await FaultProxy.start(() => platform.cloud.endpoints.snsSqs);
  ses = await FaultProxy.start(() => platform.cloud.endpoints.ses);
  platform = await Platform.start(
    // No test here needs the add-on users, and each service takes a second to start.
    { RETRY_TIME_DIVISOR: '10000', AWS_ENDPOINT_URL_SQS: sqs.url, AWS_ENDPOINT_URL_SES: ses.url, USERS_URL: '' },
    [],
  );
  clients = createProvisionClients();
  await Promise.all((['categories', 'jobs', 'gateway'] as const).map((app) => platform.restart(app)));
});

afterEach(() => {
  sqs.treatment = passThrough;
  ses.treatment = passThrough;
});

afterAll(async () => {
  clients.destroy();
  await platform.stop();
  await Promise.all([sqs.stop(), ses.stop()]);
});

interface Ended {
  stdout: string;
  stderr: string;
}

const ops = (...given: string[]) => runOpsHere(opsEnvironment(platform.url), ...given);
const json = async <Data>(...given: string[]) => JSON.parse(await ops(...given, '--json')) as Data;
const endOf = (output: Promise<string>): Promise<Ended> =>
  output.then(
    (stdout) => ({ stdout, stderr: 'none' }),
    ({ stdout, stderr }: Ended) => ({ stdout, stderr: stderr.trim() }),
  );
const failureOf = (...given: string[]) => endOf(ops(...given));

/** How many dead letters `deliveries` has, without receiving one. */
const deadLetters = async () => {
  const answer = await fetch(`${platform.url}/ops/queues`, { headers: { 'x-user-id': 'admin-1' } });
  const { queues } = (await answer.json()) as QueuesPage;
  const { counts } = queues.find(({ queue }) => queue === 'deliveries')!;
  return counts ? counts.deadLetters + counts.deadLettersHeld : undefined;
};

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

async function send(body: unknown, name: string = QUEUES.deliveries.name): Promise<string> {
  const QueueName = resourceName(platform.cloud.environment, name);
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
  const reasons: Record<string, string> = {};

  it('have a reason and an origin, however they got there', async () => {
    const unlucky = mail(1);
    ses.treatment = cut;
    reasons[await send('{"version":"0"')] = 'unparseable';
    reasons[await send({ ...mail(2), time: 'yesterday' })] = 'unparseable';
    reasons[await send({ ...mail(3), version: '9' })] = 'unknown-version';
    reasons[await send({ ...mail(4), 'detail-type': 'mail.regretted' })] = 'unknown-type';
    reasons[await send({ ...mail(5), detail: { ...mail(5).detail, kind: 'none' } })] = 'invalid-detail';
    reasons[await send({ ...mail(6), detail: { ...mail(6).detail, facts: {} } })] = 'invalid-detail';
    reasons[await send(unlucky)] = 'attempts-exhausted';
    await platform.restart('notifications');
    await waitFor(async () => (await deadLetters()) === 7, { what: '7 dead letters', timeout: 60_000 });

    const { letters } = await json<DeadLettersPage>('dlq', 'show', 'deliveries');
    expect(Object.fromEntries(letters.map(({ originalId, reason }) => [originalId, reason]))).toEqual(reasons);
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
    for (const letter of letters) {
      expect(letter).toMatchObject({
        error: expect.stringMatching(/^\w*Error: ./) as string,
        handler: expect.stringMatching(/^notifications-service (mail[.]requested|unknown)$/) as string,
        queue: `${platform.cloud.environment}-notifications-deliveries`,
        firstFailure: instant,
        lastFailure: instant,
        type: 'mail.requested',
        requestId: REQUEST_ID,
      });
      expect(letter.firstFailure! <= letter.lastFailure!).toBe(true);
    }
    expect(letters.find(({ reason }) => reason === 'attempts-exhausted')!.body).toEqual(unlucky);
  });

  it('are listed without being received, and only counted by a purge without --yes', async () => {
    const received: string[] = [];
    sqs.treatment = async ({ operation, body }, forward) => {
      if (operation === 'ReceiveMessage' && body.includes('-dlq')) received.push(body);
      return forward();
    };
    const [list, queues] = await Promise.all([ops('dlq', 'list'), ops('queues')]);
    expect(list).toMatch(/^deliveries +\d+ +\d+ +\S+-notifications-deliveries$/m);
    expect(queues).toMatch(/^deliveries +0 +0 +0 +0 +- +7 +notifications$/m);
    expect(received).toEqual([]);
    // Letters that a command has looked at are hidden for another second: a plan that waits for them is incomplete.
    const { applied, plan } = await waitFor(
      async () => {
        const answer = await json<ChangeAnswer>('dlq', 'purge', QUEUES.deliveries.name);
        return answer.plan[0]!.includes('at least') ? undefined : answer;
      },
      { what: 'a complete plan', interval: 1_500 },
    );
    expect(applied).toBe(false);
    expect(plan[0]).toMatch(/^Remove 7 dead letters \(.*2 unparseable.*\) from .+-dlq for good$/);
    expect(await deadLetters()).toBe(7);
  });

  it('are each handled once after the repair and a redrive; those that can never be handled return once', async () => {
    expect(await ops('dlq', 'redrive', 'deliveries')).toMatch(/^would: .+\nNothing was changed/);
    expect(await ops('dlq', 'redrive', 'deliveries', '--yes')).toMatch(/^deliveries: 7 redriven/);
    await waitFor(async () => (await platform.mails()).length > 0, { what: 'the mail', timeout: 30_000 });
    await waitFor(async () => (await deadLetters()) === 6, { what: '6 letters back', timeout: 30_000 });
    expect(await platform.mails()).toHaveLength(1);
    const removed = async () =>
      /^deliveries: (\d+) removed/.exec(await ops('dlq', 'purge', 'deliveries', '--yes'))?.[1];
    // The redrive held those that came back before it ended, for a second.
    let count = 0;
    await waitFor(async () => (count += Number(await removed())) >= 6, { what: '6 letters removed', timeout: 30_000 });
    expect(count).toBe(6);
    expect(await deadLetters()).toBe(0);
  });

  itNeeds('letters moved by hand')('are not lost when the service is killed before it removes them', async () => {
    const before = (await platform.mails()).length;
    let removals = 0;
    sqs.treatment = async ({ operation, body }, forward) => {
      // Otherwise the service that is killed could have received the message, which would then be hidden for 30 s.
      if (operation === 'ReceiveMessage' && !body.includes('-dlq')) return 'silence';
      if (operation !== 'DeleteMessageBatch' || !body.includes('-dlq')) return forward();
      removals++;
      return 'silence';
    };
    // The receives that were open before wait a second.
    await sleep(1_200);
    await send(mail(7), deadLetterName(QUEUES.deliveries.name));
    const redrive = failureOf('dlq', 'redrive', 'deliveries', '--yes');
    await waitFor(() => removals > 0, { what: 'the removal', timeout: 30_000 });
    await platform.kill('notifications');
    expect((await redrive).stderr).toContain('notifications at http');
    sqs.treatment = passThrough;
    await platform.restart('notifications');
    expect(await deadLetters()).toBe(1);
    await waitFor(async () => (await platform.mails()).length === before + 1, { what: 'the mail', timeout: 30_000 });
  });
});

it('what changed something is in the audit, a redrive in pages once', async () => {
  for (let n = 20; n < 26; n++) await send(mail(n), deadLetterName(QUEUES.deliveries.name));
  await ops('dlq', 'redrive', 'deliveries', '--yes', '--max', '5', '--rate', '2');
  const { entries } = await json<AuditPage>('audit');
  expect(entries[0]).toMatchObject({
    operator: 'admin-1',
    action: 'POST /ops/dead-letters/:queue/redrive',
    input: { queue: 'deliveries', max: 5, rate: 2 },
    outcome: 'done',
    counts: { letters: 5 },
  });
  expect(entries[1]!.input).not.toHaveProperty('max');
});

it('says in one sentence what is wrong and what to do', async () => {
  const [wrongName, noLetter, notAllowed] = await Promise.all([
    failureOf('dlq', 'show', 'deliverys'),
    // As a program, which prints the sentence alone.
    endOf(runOps(opsEnvironment(platform.url), 'dlq', 'redrive', 'jobEvents', '--id', 'nobody', '--yes')),
    failureOf('nudge', 'deliveries', '--token', 'x'),
  ]);
  expect(wrongName.stderr).toContain(`deliveries (${platform.cloud.environment}-notifications-deliveries)`);
  expect(noLetter.stderr).toBe(
    'jobEvents has no dead letter with this original id: look with npm run ops -- dlq show jobEvents',
  );
  expect(notAllowed.stderr).toContain('does not accept this operator');
});

it('answers within two seconds when SQS is frozen, and names SQS and the service', async () => {
  sqs.treatment = silence;
  // Without the start of the program, which takes several seconds where other tests use the processors.
  const startedAt = performance.now();
  await deadLetters();
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  const { stdout } = await failureOf('dlq', 'list');
  const queue = `${platform.cloud.environment}-notifications-deliveries`;
  expect(stdout).toContain(`notifications, deliveries: SQS GetQueueAttributes ${queue}`);
  expect(stdout).toContain('no answer in 1 s');
  const { stderr } = await failureOf('dlq', 'show', 'deliveries');
  expect(stderr).toMatch(/^notifications at http\S+ answered .+: SQS ReceiveMessage \S+-dlq: no answer in 1.7 s/);
});

it('lists the other queues when one is missing or a service has ended', async () => {
  const QueueName = resourceName(platform.cloud.environment, deadLetterName(QUEUES.mailEvents.name));
  const { QueueUrl } = await clients.sqs.send(new GetQueueUrlCommand({ QueueName }));
  await clients.sqs.send(new DeleteQueueCommand({ QueueUrl }));
  await platform.kill('jobs');

  const { stdout } = await failureOf('dlq', 'list');

  expect(stdout).toMatch(/^deliveries +\d+/m);
  expect(stdout).toContain(`notifications, mailEvents: SQS GetQueueAttributes ${QueueName}: the queue does not exist`);
  expect(stdout).toMatch(/^jobs: jobs at http\S+: ECONNREFUSED$/m);
});
