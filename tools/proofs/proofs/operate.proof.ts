import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '@freelance/manifest';
import { type CallHandler, passThrough } from '@freelance/testing';
import type { Measure, Proof } from '../proof';
import { Incidents } from '../rig/incidents';
import { mailRequest } from '../rig/mail-requests';
import { CATEGORY, type GateName, OWNER, SEEKER } from '../rig/rig';

const FLOOD = 40;
const SLOW_MS = 300;
const SILENCE: CallHandler = async () => 'silence';

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
        ...(await limitedCustomer(incidents)),
        ...(await missingMails(incidents)),
        await stuckJob(incidents),
        ...(await mailStops(incidents)),
        await poisonMessage(incidents),
        await killedProcess(incidents),
        ...(await frozenDependencies(incidents)),
        await slowDatabase(incidents),
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
    command: ['request', await incidents.requestOfClaim(jobId)],
    cause:
      /gateway {2}request POST \/job\/seeker\/claim[\s\S]*jobs {2}relay job\.claimed[\s\S]*message mail\.requested deliveries/,
  });
}

async function limitedCustomer(incidents: Incidents): Promise<Measure[]> {
  await Promise.all(Array.from({ length: FLOOD }, () => incidents.claim('job-unknown', 'seeker-458')));
  return [
    await incidents.names({
      name: 'a customer who gets 429',
      command: ['limits', 'seeker-458'],
      cause: /claim +POST \/job\/seeker\/claim\/:jobId +\d+/,
    }),
    await incidents.names({
      name: 'a customer who gets 404 and 429',
      command: ['affected', '--from', '10m'],
      cause: /^(?=[\s\S]*seeker-458 .*404 JOB_NOT_FOUND +20 )[\s\S]*seeker-458 .*429 TOO_MANY_REQUESTS +20 /,
    }),
  ];
}

async function missingMails(incidents: Incidents): Promise<Measure[]> {
  const invalid = { userId: 'owner-invalid', name: 'Olga', email: 'no address', userType: 'owner' };
  await incidents.rig.cloud.put(TABLES.users, [invalid], () => undefined);
  const subscription = `/categories/${CATEGORY}/subscription`;
  await incidents.rig.client.put(subscription, 'seeker-459');
  await incidents.rig.client.delete(subscription, 'seeker-459');
  return [
    await missingMail(incidents, 'the user is unknown', 'owner-unknown', /claimed-to-owner {2}UNKNOWN-USER/),
    await missingMail(incidents, 'the address is invalid', invalid.userId, /claimed-to-owner {2}INVALID-ADDRESS/),
    await missingMail(incidents, 'the user has left the category', 'seeker-459', /new-job {2}UNSUBSCRIBED/),
    await missingMail(incidents, 'the user was never subscribed', 'seeker-460', /new-job {2}NEVER-SUBSCRIBED/),
  ];
}

/** A job is created, by the user if it is an owner, and claimed; the user gets no mail. */
async function missingMail(incidents: Incidents, why: string, userId: string, cause: RegExp): Promise<Measure> {
  const jobId = await incidents.createJob(userId.startsWith('owner') ? userId : OWNER);
  await incidents.claim(jobId);
  return incidents.names({ name: `no mail: ${why}`, command: ['mail', userId, '--job', jobId], cause });
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
  const jobId = await incidents.createJob();
  await incidents.claim(jobId);
  const named = await incidents.names({
    name: 'SES refuses connections',
    command: ['status'],
    cause: /notifications degraded: ses: [\s\S]*runbooks\/MailStopped/,
  });
  const waiting = await incidents.names({
    name: 'mails wait',
    command: ['queues'],
    cause: /deliveries +\d+ +\d+ +\d+ +[1-9]/,
  });
  const missing = await incidents.names({
    name: 'no mail: SES refuses connections',
    command: ['mail', OWNER, '--job', jobId],
    cause: /claimed-to-owner {2}WAITING[\s\S]*SES SendRawEmail: connection lost[\s\S]*next try about/,
  });
  rig.gates.ses.treatment = passThrough;
  await incidents.ops('nudge', 'deliveries', '--yes');
  await incidents.recovers();
  return [named, waiting, missing];
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
  return incidents.names({ name: 'a killed process', command: ['status'], cause: /^jobs .*\(1 killed\b/m });
}

async function frozenDependencies(incidents: Incidents): Promise<Measure[]> {
  const { gates, replicas } = incidents.rig;
  const freeze = (...names: readonly GateName[]) => names.forEach((name) => (gates[name].treatment = SILENCE));
  const thaw = (...names: readonly GateName[]) => names.forEach((name) => (gates[name].treatment = passThrough));
  const [jobs] = replicas.jobs;
  return [
    ...(await incidents.freezes({
      name: 'SES',
      freeze: async () => {
        freeze('ses');
        await incidents.claim(await incidents.createJob());
      },
      thaw: async () => {
        thaw('ses');
        await incidents.ops('nudge', 'deliveries', '--yes');
      },
      cause: /notifications degraded: ses: SES SendRawEmail: no answer within \d+ ms/,
    })),
    ...(await incidents.freezes({
      name: 'SQS (with SNS)',
      freeze: async () => {
        freeze('sqs', 'sns');
        await incidents.createJob();
      },
      thaw: () => thaw('sqs', 'sns'),
      cause: /DEGRADED [^\n]*SQS and SNS do not answer/,
    })),
    ...(await incidents.freezes({
      name: 'the service jobs',
      freeze: () => jobs!.freeze(),
      thaw: () => jobs!.thaw(),
      cause: /DOWN [^\n]*Jobs service is unavailable: it accepts connections but does not answer/,
      also: {
        name: 'a process hangs and was not killed',
        command: ['versions'],
        cause: /^jobs .* uncertain: hangs or is gone$/m,
      },
    })),
    ...(await incidents.freezes({
      name: 'DynamoDB',
      freeze: async () => {
        freeze('dynamodb');
        await incidents.rig.client.get('/job/owner/list', 'owner-124');
      },
      thaw: () => thaw('dynamodb'),
      cause: /DOWN [^\n]*DynamoDB does not answer [^\n]*therefore unavailable: all services/,
    })),
    await incidents.names({
      name: 'who met the failure',
      command: ['affected', '--from', '10m'],
      cause: /owner-124 .*GET \/job\/owner\/list.*(DynamoDB \w+ \S+Table: no answer|HTTP GET \S+: \w+)/,
    }),
  ];
}

async function slowDatabase(incidents: Incidents): Promise<Measure> {
  const { dynamodb } = incidents.rig.gates;
  const jobId = await incidents.createJob();
  dynamodb.treatment = async (_, forward) => {
    await sleep(SLOW_MS);
    return forward();
  };
  await incidents.claim(jobId);
  dynamodb.treatment = passThrough;
  return incidents.names({
    name: 'a slow request',
    command: ['request', await incidents.requestOfClaim(jobId)],
    cause: /jobs {2}request [\s\S]*DynamoDB UpdateItem \S+-JobsTable {2}[3-9]\d\d/,
  });
}

async function clockOff(incidents: Incidents): Promise<Measure> {
  const replica = await incidents.rig.platform.startReplica('categories', { skewMs: 90_000 });
  const named = await incidents.names({
    name: 'the clock of a machine is off',
    command: ['status'],
    cause: /clock of a machine is off: that of categories \(process \w{8}\) by 90\.\d s/,
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
