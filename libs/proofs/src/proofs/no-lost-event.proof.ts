import { setTimeout as sleep } from 'node:timers/promises';
import type { CrashPoint } from '@freelance/service';
import { type Replica, waitFor } from '@freelance/testing';
import { atLeast, atMost, none, type Measure, type Proof, type ProofContext } from '../proof';
import { keepBusy, liveOneJob } from '../rig/job-life';
import { Rig } from '../rig/rig';

/** Kills at each of the five places. */
const SIZES = { full: { each: 40, workers: 6 }, short: { each: 1, workers: 4 } };
const JOBS_DEATHS = ['after-write', 'after-publish', 'after-clear', 'at random'] as const;
const NOTIFICATIONS_DEATHS = ['before-acknowledge'] as const;
/** A point that is not reached in this time is not waited for any longer. */
const REACHED_WITHIN_MS = 20_000;
const RESTED_WITHIN_MS = 60_000;

type Death = CrashPoint | 'at random';

/** Services die at the worst moments while people work; the emulators stay up. */
export const noLostEvent: Proof = {
  name: 'no-lost-event',
  promise: 'No committed change without its event',
  notices: { 'no-outbox': 'lost events' },
  async run(context) {
    const { each, workers } = SIZES[context.size];
    const rig = await Rig.start({ jobs: 2, notifications: 1, mutant: context.mutant });
    try {
      await rig.cloud.hurryRedelivery(3);
      let over = false;
      const load = keepBusy(
        workers,
        () => over,
        () => liveOneJob(rig),
      );
      const killed = await killAll(rig, each, context);
      over = true;
      await load;
      return [...killed, ...(await measure(rig, context))];
    } finally {
      await rig.stop();
    }
  },
};

/** Replicas die and come back, each at its own pace, as often at each place. Tells how often they did die where they were meant to. */
async function killAll(rig: Rig, each: number, { random, say }: ProofContext): Promise<Measure[]> {
  const deadAt = new Map<Death, number>();
  let kills = 0;
  const keepDying = async (replica: Replica, deaths: readonly Death[]): Promise<void> => {
    for (let n = 0; n < each * deaths.length; n++) {
      const death = deaths[n % deaths.length]!;
      const wasThere = await dieOnce(replica, death, random.between(1, 5), random.between(100, 600));
      deadAt.set(death, (deadAt.get(death) ?? 0) + Number(wasThere));
      if (++kills % 5 === 0) say(`${kills} kills, ${rig.ledger.accepted} commands accepted`);
    }
    await replica.start();
  };
  await Promise.all([
    // Another replica of the jobs service lives on, so that there are commands to interrupt.
    keepDying(rig.jobs[0]!, JOBS_DEATHS),
    keepDying(rig.notifications[0]!, NOTIFICATIONS_DEATHS),
  ]);
  const measures = [...deadAt].map(([death, count]) => atLeast(`killed ${death}`, count, Math.ceil(0.9 * each)));
  return [atLeast('kills', kills, each * measures.length), ...measures];
}

/** Gives the replica a new life, and lets it end; tells whether that was where it was meant to, and not a little later. */
async function dieOnce(replica: Replica, death: Death, pass: number, afterMs: number): Promise<boolean> {
  await replica.kill();
  if (death === 'at random') {
    await replica.start();
    await sleep(afterMs);
    await replica.kill();
    return true;
  }
  // It may well die before it is ready: what it finds in outboxes and queues takes it to the point.
  await replica.start({ CRASH_AT: `${death}:${pass}` }).catch(() => undefined);
  const died = await waitFor(() => !replica.isRunning, { what: death, timeout: REACHED_WITHIN_MS }).catch(() => false);
  await replica.kill();
  return died;
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
