import { setTimeout as sleep } from 'node:timers/promises';
import { FaultProxy, type Replica, type CallHandler, waitFor } from '@freelance/testing';
import { QUEUES } from '@freelance/manifest';
import { buildMutant } from '../mutants/build-mutant';
import { atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { runOneJob, MAILS_OF_A_LIFE } from '../rig/job-life';
import { countMails, mailFaults } from '../rig/mail-count';
import { PollWatch } from '../rig/poll-watch';
import { Rig } from '../rig/rig';

/** In the full size, faults last longer than the minute after which an idle poller counts as dead. */
const SIZES = { full: { troubleMs: 75_000 }, short: { troubleMs: 5_000 } };
const KNOWN_AFTER_MS = 4_000;
const BACK_WITHIN_SECONDS = 15;
const DEAD_AFTER_SECONDS = { from: 55, to: 65 };
const BACK = 'polling again after';
const DEATH = 'live check of a service that has stopped polling fails after its last poll';

const TROUBLES: Record<string, CallHandler> = {
  'receives that are cut': async () => 'cut',
  'receives without an answer': async () => 'silence',
  'receives that are refused': async () => ({
    status: 403,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-query-error': 'AccessDenied;Sender' },
    body: JSON.stringify({ __type: 'com.amazonaws.sqs#AccessDenied', message: 'Not now' }),
  }),
};

/** Polling continues after every fault of a receive, and a service that no longer polls reports it. */
export const pollingSurvives: Proof = {
  name: 'polling-survives',
  promise: 'Polling survives every fault, or the service reports it',
  notices: { 'gives-up-polling': BACK, 'always-alive': DEATH },
  async run(context) {
    const rig = await Rig.start({ jobs: 1, notifications: 1, gates: ['sqs'], mutant: context.mutant });
    const ownGate = await FaultProxy.start(() => rig.platform.cloud.endpoints.snsSqs);
    try {
      const [survival, death] = await Promise.all([survive(rig, context), watchDeath(rig, ownGate, context)]);
      return [...survival, death];
    } finally {
      await ownGate.stop();
      await rig.stop();
    }
  },
};

/** Starts another replica whose pollers stop after a while. */
async function watchDeath(rig: Rig, gate: FaultProxy, { mutant, say }: ProofContext): Promise<Measure> {
  const watch = new PollWatch();
  gate.treatment = watch.treatment;
  const { notifications: main } = await buildMutant('stops-polling', ...(mutant ? [mutant] : []));
  const variables = { AWS_ENDPOINT_URL_SQS: gate.url };
  const replica = await rig.platform.startReplica('notifications', { main, variables });
  const { from, to } = DEAD_AFTER_SECONDS;
  const secondsSilent = () => Math.round((Date.now() - watch.lastTriedAt) / 1_000);
  const isOver = async () => !(await isAlive(replica)) || secondsSilent() > to;
  await waitFor(isOver, { what: 'the end of polling to be noticed', timeout: 120_000, interval: 500 });
  const failed = !(await isAlive(replica));
  const seconds = secondsSilent();
  say(`A service that stopped polling was ${failed ? 'not alive' : 'alive still'} after ${seconds} s`);
  return {
    what: DEATH,
    figure: failed ? `${seconds} s` : 'never',
    target: `${from} to ${to} s`,
    ok: failed && seconds >= from && seconds <= to,
  };
}

async function survive(rig: Rig, { size, say, mutant }: ProofContext): Promise<Measure[]> {
  const watch = new PollWatch();
  rig.gates.sqs.treatment = watch.treatment;
  const { notifications: main } = await buildMutant('listener-throws');
  const variables = { AWS_ENDPOINT_URL_SQS: rig.gates.sqs.url };
  const thrower = await rig.platform.startReplica('notifications', { main, variables });
  const replicas = [...Object.values(rig.replicas).flat(), thrower];
  await sleep(KNOWN_AFTER_MS);
  const pollers = new Map(watch.pollers);
  const dead: string[] = [];
  const measures = [exactly('queues that are polled', pollers.size, Object.keys(QUEUES).length)];
  const survived = async (trouble: string): Promise<void> => {
    watch.forget();
    const seconds = await secondsUntilBack(watch, pollers);
    say(`Polling again ${seconds} s after ${trouble}`);
    measures.push(atMost(`${BACK} ${trouble}`, seconds, BACK_WITHIN_SECONDS, 's'));
  };
  for (const [trouble, treatment] of Object.entries(TROUBLES)) {
    watch.trouble = treatment;
    const until = Date.now() + SIZES[size].troubleMs;
    while (Date.now() < until) {
      await sleep(1_000);
      for (const replica of replicas) if (!(await isAlive(replica))) dead.push(`${replica.url} during ${trouble}`);
    }
    watch.trouble = undefined;
    await survived(trouble);
    if (mutant) return measures;
  }
  await rig.cloud.remakeQueues(SIZES[size].troubleMs);
  await survived('queues that were deleted and made again');
  return [...measures, none('live checks that failed while polls were tried', dead), ...(await work(rig))];
}

const isAlive = async ({ url }: Replica): Promise<boolean> => (await fetch(`${url}/health/live`)).ok;

/** Larger than the target when it takes longer. */
async function secondsUntilBack(watch: PollWatch, pollers: ReadonlyMap<string, number>): Promise<number> {
  const from = performance.now();
  const isBack = () => [...pollers].every(([queue, count]) => (watch.pollers.get(queue) ?? 0) >= count);
  await waitFor(isBack, { what: 'every poller', timeout: 2 * BACK_WITHIN_SECONDS * 1_000 }).catch(() => false);
  return Math.round((performance.now() - from) / 100) / 10;
}

/** Messages after all faults are handled as usual. */
async function work(rig: Rig): Promise<Measure[]> {
  const jobId = await runOneJob(rig);
  await rig.settled(10_000);
  await rig.drained(10_000);
  const { missing, doubled } = mailFaults(await countMails(rig.platform), [jobId ?? 'no job'], MAILS_OF_A_LIFE);
  return [
    none('mails missing or doubled of a job after that', [...missing, ...doubled]),
    exactly('dead letters', (await rig.cloud.allDeadLetters()).length, 0),
  ];
}
