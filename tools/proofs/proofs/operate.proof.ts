import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { passThrough, waitFor } from '@freelance/testing';
import { opsEnvironment, runOps } from '../../ops/testing/run-ops';
import { atMost, type Measure, type Proof } from '../proof';
import { CATEGORY, OWNER, Rig, SEEKER } from '../rig/rig';
import { mailRequest } from '../rig/mail-requests';

/** An operator has this long to find a cause; the commands need far less. */
const NAMED_WITHIN_MS = 90_000;
/** `status` answers within this time also when a dependency does not, the start of the program included. */
const STATUS_WITHIN_MS = 6_000;
const FLOOD = 40;

interface Incident {
  name: string;
  /** The command that an operator runs, and the text that names the cause. */
  command: readonly string[];
  cause: RegExp;
}

/** One platform on which incidents happen in turn. */
class Incidents {
  private constructor(
    readonly rig: Rig,
    private readonly folder: string,
    private readonly say: (line: string) => void,
  ) {}

  static async start(say: (line: string) => void): Promise<Incidents> {
    const folder = await mkdtemp(join(tmpdir(), 'incidents-'));
    const variables = {
      LOG_FOLDER: folder,
      LOG_LEVEL: 'info',
      APP_VERSION: '1.0.0',
      RETRY_TIME_DIVISOR: '1',
      RATE_LIMIT_CLAIMS_PER_MINUTE: '20',
    };
    const rig = await Rig.start({ gates: ['dynamodb', 'sns', 'sqs', 'ses'], variables });
    return new Incidents(rig, folder, say);
  }

  async stop(): Promise<void> {
    await this.rig.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What the command prints, also when it fails. */
  ops(...command: readonly string[]): Promise<string> {
    return runOps(opsEnvironment(this.rig.replicas.gateway[0]!.url), ...command).catch(
      (failure: { stdout?: string; stderr?: string }) => `${failure.stdout ?? ''}${failure.stderr ?? ''}`,
    );
  }

  /** Whether the command names the cause in time. */
  async names({ name, command, cause }: Incident): Promise<Measure> {
    const startedAt = performance.now();
    let shown = '';
    const isNamed = await waitFor(async () => cause.test((shown = await this.ops(...command))), {
      what: `${command.join(' ')} to name the cause`,
      timeout: NAMED_WITHIN_MS,
      interval: 1_000,
    }).then(
      () => true,
      () => false,
    );
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    this.say(`${name}: ${isNamed ? `named by "ops ${command[0]}" after ${seconds} s` : `NOT named:\n${shown}`}`);
    return {
      what: name,
      figure: isNamed ? `named, ${seconds} s` : 'not named',
      target: `named by ${command[0]}`,
      ok: isNamed,
      example: isNamed ? undefined : shown,
    };
  }

  /** The platform is well again, so that the next incident is seen alone. */
  async recovers(): Promise<void> {
    await waitFor(async () => /^\S+ {2}WELL/.test(await this.ops('status')), {
      what: 'the platform to be well again',
      timeout: 120_000,
      interval: 2_000,
    });
  }

  async createJob(owner = OWNER): Promise<string> {
    const { body, status } = await this.rig.client.post('/job/owner/create', owner, {
      name: 'Incident',
      description: 'A job',
      categoryId: CATEGORY,
      payAmount: 10,
      timeToCompleteSeconds: 3_600,
      expirySeconds: 86_400,
    });
    if (status !== 201) throw new Error(`The job was answered ${status}: ${JSON.stringify(body)}`);
    return String(body.jobId);
  }

  claim(jobId: string, seeker = SEEKER) {
    return this.rig.client.post(`/job/seeker/claim/${jobId}`, seeker, {});
  }
}

export const operate: Proof = {
  name: 'operate',
  promise: 'An operator finds the cause of an incident with one command',
  judgesByClock: true,
  notices: {},
  async run({ say }) {
    const incidents = await Incidents.start(say);
    try {
      await incidents.recovers();
      return [
        await followRequest(incidents),
        await limitedCustomer(incidents),
        ...(await missingMails(incidents)),
        await stuckJob(incidents),
        ...(await mailStops(incidents)),
        await poisonMessage(incidents),
        await killedProcess(incidents),
        await queueFrozen(incidents),
        ...(await databaseFrozen(incidents)),
        await clockOff(incidents),
        await badDeploy(incidents),
      ];
    } finally {
      await incidents.stop();
    }
  },
};

async function followRequest(incidents: Incidents): Promise<Measure> {
  const jobId = await incidents.createJob();
  await incidents.claim(jobId);
  await sleep(2_000);
  return incidents.names({
    name: 'follow a request from HTTP to mail',
    command: ['request', await requestOf(incidents, jobId)],
    cause:
      /gateway {2}request POST \/job\/seeker\/claim[\s\S]*jobs {2}relay job\.claimed[\s\S]*message mail\.requested deliveries/,
  });
}

/** The request id of the claim of a job, from the timeline of all services. */
async function requestOf({ rig }: Incidents, jobId: string): Promise<string> {
  const { body } = await rig.client.get(`/ops/logs?jobId=${jobId}`, 'admin-1');
  const lines = body.lines as { kind?: string; requestId: string }[];
  return lines.find(({ kind }) => kind?.includes('/claim/'))?.requestId ?? 'missing';
}

async function limitedCustomer(incidents: Incidents): Promise<Measure> {
  await Promise.all(Array.from({ length: FLOOD }, () => incidents.claim('job-unknown', 'seeker-458')));
  return incidents.names({
    name: 'a customer who gets 429',
    command: ['limits', 'seeker-458'],
    cause: /claim +POST \/job\/seeker\/claim\/:jobId +\d+/,
  });
}

async function missingMails(incidents: Incidents): Promise<Measure[]> {
  const { client } = incidents.rig;
  const ofUnknown = await incidents.createJob('owner-unknown');
  await incidents.claim(ofUnknown);
  const unknown = await incidents.names({
    name: 'no mail: the user is unknown',
    command: ['mail', 'owner-unknown', '--job', ofUnknown],
    cause: /claimed-to-owner {2}UNKNOWN-USER/,
  });
  const subscription = `/categories/${CATEGORY}/subscription`;
  await client.put(subscription, 'seeker-459');
  await fetch(`${incidents.rig.replicas.gateway[0]!.url}${subscription}`, {
    method: 'DELETE',
    headers: { 'x-user-id': 'seeker-459' },
  });
  const later = await incidents.createJob();
  const left = await incidents.names({
    name: 'no mail: the user has left the category',
    command: ['mail', 'seeker-459', '--job', later],
    cause: /new-job {2}UNSUBSCRIBED/,
  });
  return [unknown, left];
}

async function stuckJob(incidents: Incidents): Promise<Measure> {
  const jobId = await incidents.createJob();
  await incidents.claim(jobId);
  return incidents.names({
    name: 'a job that does not move',
    command: ['job', jobId],
    cause: /next {2}seeker-456 can submit until [\s\S]*job\.claimed {2}-2 {2}seeker-456/,
  });
}

async function mailStops(incidents: Incidents): Promise<Measure[]> {
  const { rig } = incidents;
  rig.gates.ses.treatment = async () => 'cut';
  await incidents.claim(await incidents.createJob());
  const named = await incidents.names({
    name: 'SES does not answer',
    command: ['status'],
    cause: /notifications degraded: ses: [\s\S]*runbooks\/MailStopped/,
  });
  const waiting = await incidents.names({
    name: 'mails wait',
    command: ['queues'],
    cause: /deliveries +\d+ +\d+ +\d+ +[1-9]/,
  });
  rig.gates.ses.treatment = passThrough;
  await incidents.ops('nudge', 'deliveries', '--yes');
  await incidents.recovers();
  return [named, waiting];
}

async function poisonMessage(incidents: Incidents): Promise<Measure> {
  const { cloud } = incidents.rig;
  await cloud.send('deliveries', [mailRequest(SEEKER).body.slice(0, -1)]);
  const named = await incidents.names({
    name: 'a poison message',
    command: ['status'],
    cause: /deliveries: 1 dead letter, see: dlq show deliveries/,
  });
  await incidents.ops('dlq', 'purge', 'deliveries', '--yes');
  await incidents.recovers();
  return named;
}

async function killedProcess(incidents: Incidents): Promise<Measure> {
  const [jobs] = incidents.rig.replicas.jobs;
  await jobs!.kill();
  await jobs!.start();
  return incidents.names({ name: 'a killed process', command: ['status'], cause: /^jobs .*\(1 killed\)/m });
}

async function queueFrozen(incidents: Incidents): Promise<Measure> {
  incidents.rig.gates.sqs.treatment = async () => 'silence';
  const named = await incidents.names({
    name: 'SQS does not answer',
    command: ['status'],
    cause: /jobs, notifications degraded: queues: |degraded: queues: /,
  });
  incidents.rig.gates.sqs.treatment = passThrough;
  await incidents.recovers();
  return named;
}

async function databaseFrozen(incidents: Incidents): Promise<Measure[]> {
  incidents.rig.gates.dynamodb.treatment = async () => 'silence';
  const startedAt = performance.now();
  await incidents.ops('status');
  const milliseconds = Math.round(performance.now() - startedAt);
  const named = await incidents.names({
    name: 'DynamoDB does not answer',
    command: ['status'],
    cause: /DOWN [^\n]*(cannot be read: DynamoDB|not ready: dynamodb: )/,
  });
  await incidents.rig.client.get('/job/owner/list', 'owner-124');
  incidents.rig.gates.dynamodb.treatment = passThrough;
  await incidents.recovers();
  const affected = await incidents.names({
    name: 'who met the failure',
    command: ['affected', '--from', '10m'],
    cause: /owner-124 .*GET \/job\/owner\/list/,
  });
  return [named, atMost('status while DynamoDB does not answer', milliseconds, STATUS_WITHIN_MS, 'ms'), affected];
}

async function clockOff(incidents: Incidents): Promise<Measure> {
  const replica = await incidents.rig.platform.startReplica('categories', { skewMs: 90_000 });
  const named = await incidents.names({
    name: 'the clock of a machine is off',
    command: ['status'],
    cause: /clock of a machine is off by 90\.\d s/,
  });
  await replica.kill('SIGTERM');
  await incidents.recovers();
  return named;
}

async function badDeploy(incidents: Incidents): Promise<Measure> {
  const replica = await incidents.rig.platform.startReplica('notifications', {
    variables: { APP_VERSION: '1.1.0' },
  });
  const named = await incidents.names({
    name: 'two versions run',
    command: ['status'],
    cause: /notifications runs 1\.0\.0 and 1\.1\.0/,
  });
  await replica.kill('SIGTERM');
  return named;
}
