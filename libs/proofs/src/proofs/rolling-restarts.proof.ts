import type { Message } from '@aws-sdk/client-sqs';
import { type Replica, type Treatment } from '@freelance/testing';
import { atMost, type Measure, none, type Proof, type ProofContext } from '../proof';
import { keepBusy, liveOneJob } from '../rig/job-life';
import { Rig } from '../rig/rig';

const SIZES = { full: { restarts: 50, workers: 4 }, short: { restarts: 3, workers: 2 } };
const EXIT_WITHIN_SECONDS = 25;
/** More than the balancer takes to see that a replica is not ready. */
const DEREGISTER_MS = '1000';

/** One replica after the other is asked to stop, and started again, while people work. */
export const rollingRestarts: Proof = {
  name: 'rolling-restarts',
  promise: 'Stopping loses nothing',
  notices: {},
  async run(context) {
    const { restarts, workers } = SIZES[context.size];
    const variables = { SHUTDOWN_DEREGISTER_MS: DEREGISTER_MS };
    const rig = await Rig.start({ jobs: 2, notifications: 2, gates: ['sqs'], variables, mutant: context.mutant });
    try {
      const redelivered: string[] = [];
      rig.gates.sqs.treatment = noteRedeliveries(redelivered);
      let over = false;
      const load = keepBusy(
        workers,
        () => over,
        () => liveOneJob(rig),
      );
      const slowest = await restartAll(rig, restarts, context);
      over = true;
      await load;
      return [slowest, ...(await measure(rig, redelivered))];
    } finally {
      await rig.stop();
    }
  },
};

async function restartAll(rig: Rig, restarts: number, { say }: ProofContext): Promise<Measure> {
  const replicas = [rig.jobs[0]!, rig.notifications[0]!, rig.jobs[1]!, rig.notifications[1]!];
  let slowestMs = 0;
  for (let n = 0; n < restarts; n++) {
    slowestMs = Math.max(slowestMs, await restart(replicas[n % replicas.length]!));
    if (n % 5 === 4) say(`${n + 1} of ${restarts} restarts, ${rig.ledger.accepted} commands accepted`);
  }
  return atMost(`slowest exit of ${restarts}`, Math.round(slowestMs / 100) / 10, EXIT_WITHIN_SECONDS, 's');
}

/** Tells how long the exit took. */
async function restart(replica: Replica): Promise<number> {
  const askedAt = performance.now();
  await replica.kill('SIGTERM');
  const took = performance.now() - askedAt;
  await replica.start();
  return took;
}

async function measure(rig: Rig, redelivered: readonly string[]): Promise<Measure[]> {
  await rig.settled(60_000);
  await rig.drained(60_000);
  const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.verdict();
  const failed = rig.ledger.entries.filter(({ unknown }) => unknown > 0).map(({ jobId, event }) => `${jobId} ${event}`);
  return [
    none(`failed requests, of ${rig.ledger.accepted}`, [
      ...failed,
      ...Array.from({ length: rig.ledger.unknownCreations }, () => 'a creation'),
    ]),
    none('messages delivered again', redelivered),
    none('lost, doubled or stuck', [...lostChanges, ...lostEvents, ...doubledChanges, ...stuck]),
  ];
}

/** A message that comes again because its handler failed, and said so, is not one that a stop has lost. */
const noteRedeliveries = (redelivered: string[]): Treatment => {
  const idOf = new Map<string, string>();
  const postponed = new Set<string>();
  return async ({ operation, body }, forward) => {
    if (operation === 'ChangeMessageVisibilityBatch') {
      const { Entries } = JSON.parse(body) as { Entries: { ReceiptHandle: string }[] };
      // Before it is passed on: another replica that waits may have the message before the answer is here.
      for (const { ReceiptHandle } of Entries) postponed.add(idOf.get(ReceiptHandle) ?? '');
    }
    const answer = await forward();
    if (operation !== 'ReceiveMessage') return answer;
    const { Messages = [] } = JSON.parse(answer.body) as { Messages?: Message[] };
    for (const { Attributes = {}, MessageId = '', ReceiptHandle = '' } of Messages) {
      idOf.set(ReceiptHandle, MessageId);
      if (Number(Attributes.ApproximateReceiveCount) === 1 || postponed.has(MessageId)) continue;
      const seconds = (Date.now() - Number(Attributes.ApproximateFirstReceiveTimestamp)) / 1_000;
      redelivered.push(`${MessageId}, ${Math.round(seconds)} s after it came first`);
    }
    return answer;
  };
};
