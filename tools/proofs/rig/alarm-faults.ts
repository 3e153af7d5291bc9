import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type CallHandler, passThrough } from '@freelance/testing';
import type { Prometheus, Target } from './prometheus';
import { askForJob, claimJob, createJob } from './job-life';
import type { Rig } from './rig';

/** What faults are done to. */
export interface Watched {
  rig: Rig;
  prometheus: Prometheus;
  targets: readonly Target[];
}

/** One fault of the platform, and the alarm that wakes a person because of it. */
export interface Fault {
  what: string;
  alarm: string;
  /** What the summary of the alarm says, so that the right thing is named. */
  names: RegExp;
  /** The windows of the rule. */
  windowSeconds: number;
  /** How long the rule remembers the fault after the repair. */
  remembersSeconds: number;
  inject(watched: Watched): Promise<unknown>;
  repair(watched: Watched): Promise<unknown>;
}

const POISON = 11;
const FAILED_REQUESTS = 12;
const THROTTLED_CALLS = 6;
/** Each causes two events, so two tries of the handler at once, and more each few seconds. */
const JOBS_WITH_FAILING_EVENTS = 8;
const LONGEST_RECEIVE_MS = 3_000;
/** No port of a service. */
const NOBODY = '127.0.0.1:1';

const UNAVAILABLE = { status: 500, headers: { 'content-type': 'application/json' }, body: '{}' };
const THROTTLING = {
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({
    __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
    message: 'The level of configured provisioned throughput for the table was exceeded',
  }),
};

const cutting =
  (text: string, operation = /./): CallHandler =>
  async (call, forward) =>
    operation.test(call.operation) && decodeURIComponent(call.body).includes(text) ? 'cut' : forward();

const times = (count: number, work: () => Promise<unknown>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, work));

async function claimOneJob({ rig }: Watched): Promise<string> {
  const jobId = await createJob(rig);
  if (!jobId) throw new Error('A job could not be created');
  await claimJob(rig, jobId);
  return jobId;
}

const replicaOf = ({ rig }: Watched, app: App) => rig.replicas[app][0]!;

/** Those of which the rule remembers the fault for minutes come first, so that they clear while the others happen. */
export const FAULTS = {
  requestsFail: {
    what: 'the service jobs answers commands with 500',
    alarm: 'ApiFailing',
    names: /\d+ requests in 2 minutes/,
    windowSeconds: 0,
    remembersSeconds: 120,
    inject: async ({ rig }) => {
      rig.treatCalls('jobs', async ({ method }, forward) => (method === 'POST' ? UNAVAILABLE : forward()));
      await times(FAILED_REQUESTS, () => askForJob(rig));
    },
    repair: async ({ rig }) => rig.treatCalls('jobs', passThrough),
  },
  tableThrottled: {
    what: 'DynamoDB throttles JobsTable',
    alarm: 'TablesThrottled',
    names: /\d+ calls to \S+-JobsTable/,
    windowSeconds: 0,
    remembersSeconds: 300,
    inject: async (watched) => {
      const { rig } = watched;
      const jobId = await createJob(rig);
      rig.gates.dynamodb.treatment = async ({ body }, forward) => (body.includes(jobId!) ? THROTTLING : forward());
      await times(THROTTLED_CALLS, () => claimJob(rig, jobId!));
    },
    repair: async ({ rig }) => (rig.gates.dynamodb.treatment = passThrough),
  },
  handlersFail: {
    what: 'SNS refuses the mail requests of the handlers of job events',
    alarm: 'HandlersFailing',
    names: /of the tries of 5 minutes at the queue jobEvents/,
    windowSeconds: 0,
    remembersSeconds: 300,
    inject: async (watched) => {
      watched.rig.gates.sns.treatment = cutting('job-notifications');
      await times(JOBS_WITH_FAILING_EVENTS, () => claimOneJob(watched));
    },
    repair: async ({ rig }) => (rig.gates.sns.treatment = passThrough),
  },
  poison: {
    what: 'messages that nobody can read are sent to the queue deliveries',
    alarm: 'DeadLettersMany',
    names: /\d+ dead letters of deliveries/,
    windowSeconds: 0,
    remembersSeconds: 0,
    inject: ({ rig }) => rig.cloud.send('deliveries', Array<string>(POISON).fill('{')),
    repair: ({ rig }) => rig.cloud.deadLetters('deliveries'),
  },
  serviceDown: {
    what: 'the only task of notifications is killed',
    alarm: 'ServiceDown',
    names: /notifications is down/,
    windowSeconds: 60,
    remembersSeconds: 0,
    inject: (watched) => replicaOf(watched, 'notifications').kill(),
    repair: (watched) => replicaOf(watched, 'notifications').start(),
  },
  queueOld: {
    what: 'SQS refuses to hand out the messages of the queue jobTimeout',
    alarm: 'QueueOld',
    names: /oldest of jobTimeout/,
    windowSeconds: 120,
    remembersSeconds: 0,
    inject: async ({ rig }) => {
      rig.gates.sqs.treatment = cutting('JobTimeoutQueue', /^ReceiveMessage$/);
      // A receive that waits already would get the message.
      await sleep(LONGEST_RECEIVE_MS);
      await rig.cloud.send('jobTimeout', [timeoutOfUnknownJob()]);
    },
    repair: async ({ rig }) => (rig.gates.sqs.treatment = passThrough),
  },
  noSignal: {
    what: 'the metrics of categories cannot be read',
    alarm: 'NoSignal',
    names: /no metrics of categories/,
    windowSeconds: 180,
    remembersSeconds: 0,
    inject: ({ prometheus, targets }) =>
      prometheus.scrape(targets.map((one) => (one.service === 'categories' ? { ...one, address: NOBODY } : one))),
    repair: ({ prometheus, targets }) => prometheus.scrape(targets),
  },
  outboxStuck: {
    what: 'SNS refuses the events of jobs',
    alarm: 'OutboxStuck',
    names: /oldest of jobs waits for/,
    windowSeconds: 180,
    remembersSeconds: 0,
    inject: async (watched) => {
      watched.rig.gates.sns.treatment = cutting('freelance-jobs-events');
      await claimOneJob(watched);
    },
    repair: async ({ rig }) => (rig.gates.sns.treatment = passThrough),
  },
  mailStopped: {
    what: 'SES refuses connections',
    alarm: 'MailStopped',
    names: /\d mails wait/,
    windowSeconds: 300,
    // The mail waits for its next try.
    remembersSeconds: 400,
    inject: async (watched) => {
      watched.rig.gates.ses.treatment = async () => 'cut';
      await claimOneJob(watched);
    },
    repair: async ({ rig }) => (rig.gates.ses.treatment = passThrough),
  },
  scansFail: {
    what: 'the search for deadlines cannot read its index',
    alarm: 'DeadlinesLate',
    names: /no timeout scan completed/,
    windowSeconds: 360,
    // Until the next scan of each kind.
    remembersSeconds: 300,
    inject: async ({ rig }) => (rig.gates.dynamodb.treatment = cutting('StatusExpiryIndex')),
    repair: async ({ rig }) => (rig.gates.dynamodb.treatment = passThrough),
  },
} as const satisfies Record<string, Fault>;

/** Handled without an effect. */
function timeoutOfUnknownJob(): string {
  const time = new Date().toISOString();
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    source: 'jobs-service',
    'detail-type': 'job.timeout_due',
    time,
    detail: { jobId: `job-${randomUUID()}`, status: 'claimed', claimId: `claim-${randomUUID()}`, dueAt: time },
  });
}
