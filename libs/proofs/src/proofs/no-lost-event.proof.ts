import { setTimeout as sleep } from 'node:timers/promises';
import type { CrashPoint } from '@freelance/service';
import { type Replica, waitFor } from '@freelance/testing';
import { atMost, none, type Measure, type Proof, type ProofContext } from '../proof';
import { keepBusy, liveOneJob } from '../rig/job-life';
import { Rig } from '../rig/rig';

const SIZES = { full: { kills: 200, workers: 6 }, short: { kills: 6, workers: 4 } };
const JOBS_DEATHS = ['after-write', 'after-publish', 'after-clear', 'at random'] as const;
/** A point that is not reached in this time is not waited for any longer. */
const REACHED_WITHIN_MS = 8_000;
const RESTED_WITHIN_MS = 60_000;

type Death = CrashPoint | 'at random';

/** Services die at the worst moments while people work; the emulators stay up. */
export const noLostEvent: Proof = {
  name: 'no-lost-event',
  promise: 'No committed change without its event',
  notices: { 'no-outbox': 'lost events' },
  async run(context) {
    const { kills, workers } = SIZES[context.size];
    const rig = await Rig.start({ jobs: 2, notifications: 1, mutant: context.mutant });
    try {
      await rig.cloud.hurryRedelivery(3);
      let over = false;
      const load = keepBusy(
        workers,
        () => over,
        () => liveOneJob(rig),
      );
      const deaths = await killAll(rig, kills, context);
      over = true;
      await load;
      return [{ what: 'kills', figure: deaths, target: String(kills), ok: true }, ...(await measure(rig, context))];
    } finally {
      await rig.stop();
    }
  },
};

/** Replicas die and come back, each at its own pace, until there were so many deaths. Tells how many there were at each place. */
async function killAll(rig: Rig, kills: number, { random, say }: ProofContext): Promise<string> {
  const dead = new Map<Death, number>();
  let begun = 0;
  let ended = 0;
  const keepDying = async (replica: Replica, deaths: readonly Death[]): Promise<void> => {
    while (begun < kills) {
      const death = deaths[begun++ % deaths.length]!;
      const reached = await dieOnce(replica, death, random.between(1, 5), random.between(100, 600));
      dead.set(reached, (dead.get(reached) ?? 0) + 1);
      if (++ended % 5 === 0) say(`${ended} of ${kills} kills, ${rig.ledger.accepted} commands accepted`);
    }
    await replica.start();
  };
  await Promise.all([
    // Another replica of the jobs service lives on, so that there are commands to interrupt.
    keepDying(rig.jobs[0]!, JOBS_DEATHS),
    keepDying(rig.notifications[0]!, ['before-acknowledge']),
  ]);
  return [...dead].map(([death, count]) => `${count} ${death}`).join(', ');
}

/** Gives the replica a new life, and lets it end; tells where it did. */
async function dieOnce(replica: Replica, death: Death, pass: number, afterMs: number): Promise<Death> {
  await replica.kill();
  if (death === 'at random') {
    await replica.start();
    await sleep(afterMs);
    await replica.kill();
    return death;
  }
  // It may well die before it is ready: what it finds in outboxes and queues takes it to the point.
  await replica.start({ CRASH_AT: `${death}:${pass}` }).catch(() => undefined);
  const died = await waitFor(() => !replica.isRunning, { what: death, timeout: REACHED_WITHIN_MS }).catch(() => false);
  await replica.kill();
  return died ? death : 'at random';
}

async function measure(rig: Rig, { say, mutant }: ProofContext): Promise<Measure[]> {
  say('Waiting for the outboxes to empty');
  const restedFrom = performance.now();
  // What a broken rule has lost never comes.
  await rig.settled(mutant ? 5_000 : RESTED_WITHIN_MS);
  const seconds = Math.round((performance.now() - restedFrom) / 1_000);
  const verdict = await rig.verdict();
  return [
    none(`lost changes, of ${rig.ledger.accepted} accepted`, verdict.lostChanges),
    none('lost events', verdict.lostEvents),
    none('duplicate state changes', verdict.doubledChanges),
    none('stuck in an outbox', verdict.stuck),
    atMost('outboxes empty after', seconds, RESTED_WITHIN_MS / 1_000, 's'),
  ];
}
