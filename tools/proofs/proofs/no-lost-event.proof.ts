import { setTimeout as sleep } from 'node:timers/promises';
import type { CrashPoint } from '@freelance/service';
import { type App, type Replica, waitFor } from '@freelance/testing';
import { atLeast, atMost, exactly, none, type Measure, type Proof, type ProofContext } from '../proof';
import { CategoryObserver } from '../rig/category-observer';
import { keepBusy, runJobs, MAILS_OF_A_LIFE } from '../rig/job-life';
import { ledgerFaults } from '../rig/mail-count';
import { Rig } from '../rig/rig';

/** Kills at each crash point: of the two services whose events lead to mail, and of the other two. */
const SIZES = { full: { each: 40, eachBeside: 10, workers: 6 }, short: { each: 1, eachBeside: 1, workers: 4 } };
/** Crash points. A second replica stays up, so that there are commands to interrupt. */
const DEATHS: Partial<Record<App, readonly Death[]>> = {
  jobs: ['after-write', 'after-publish', 'after-clear', 'at random'],
  notifications: ['before-acknowledge'],
  categories: ['after-write', 'after-publish', 'after-clear', 'before-acknowledge'],
  gateway: ['at random'],
};
/** A crash point that is not reached in this time is skipped. */
const REACHED_WITHIN_MS = 20_000;
const RESTED_WITHIN_MS = 60_000;
/** After a consumer died with a mail in progress, its lease blocks the mail for a minute. */
const MAILED_WITHIN_MS = 180_000;

type Death = CrashPoint | 'at random';

/** Services are killed at the worst moments during a load; the emulators stay up. */
export const noLostEvent: Proof = {
  name: 'no-lost-event',
  promise: 'Every committed change has its event',
  notices: {
    'no-outbox': 'lost events',
    'no-category-outbox': 'categories lost',
    'acknowledges-first': 'jobs whose mails',
  },
  async run(context) {
    const { workers } = SIZES[context.size];
    const rig = await Rig.start({ jobs: 2, notifications: 1, categories: 2, gateway: 2, mutant: context.mutant });
    const categories = await CategoryObserver.start(rig.platform.cloud.environment, rig.client, rig.cloud);
    try {
      await rig.cloud.hurryRedelivery(3);
      let over = false;
      const isOver = () => over;
      const load = Promise.all([runJobs(rig, workers, isOver), keepBusy(1, isOver, () => categories.makeOne())]);
      const killed = await killAll(rig, context);
      over = true;
      const [whole] = await load;
      return [...killed, ...(await measure(rig, { categories, whole }, context))];
    } finally {
      await categories.stop();
      await rig.stop();
    }
  },
};

/** One replica of each service dies and restarts, independently of the others. Returns how often each crash point was hit. */
async function killAll(rig: Rig, { size, random, say }: ProofContext): Promise<Measure[]> {
  const { each, eachBeside } = SIZES[size];
  let kills = 0;
  const killRepeatedly = async ([app, deaths]: [App, readonly Death[]]): Promise<Measure[]> => {
    const times = app === 'jobs' || app === 'notifications' ? each : eachBeside;
    const replica = rig.replicas[app][0]!;
    const own = random.fork();
    const deadAt = new Map<Death, number>();
    for (let n = 0; n < times * deaths.length; n++) {
      const death = deaths[n % deaths.length]!;
      const wasThere = await dieOnce(replica, death, own.between(1, 5), own.between(100, 600));
      deadAt.set(death, (deadAt.get(death) ?? 0) + Number(wasThere));
      if (++kills % 5 === 0) say(`${kills} kills, ${rig.ledger.accepted} commands accepted`);
    }
    await replica.start();
    return [...deadAt].map(([death, count]) => atLeast(`${app} killed ${death}`, count, Math.ceil(0.9 * times)));
  };
  const measures = (
    await Promise.all((Object.entries(DEATHS) as [App, readonly Death[]][]).map(killRepeatedly))
  ).flat();
  return [atLeast('kills', kills, 5 * each), ...measures];
}

/** Starts the replica and waits for its end; returns whether it died at the crash point. */
async function dieOnce(replica: Replica, death: Death, pass: number, afterMs: number): Promise<boolean> {
  await replica.kill();
  if (death === 'at random') {
    await replica.start();
    await sleep(afterMs);
    await replica.kill();
    return true;
  }
  // It may die before it is ready: pending events and messages can already take it to the crash point.
  await replica.start({ CRASH_AT: `${death}:${pass}` }).catch(() => undefined);
  await waitFor(() => !replica.isRunning, { what: death, timeout: REACHED_WITHIN_MS }).catch(() => undefined);
  const died = replica.endedBy === 'SIGKILL';
  await replica.kill();
  return died;
}

/** @param whole jobs whose every command was accepted */
async function measure(
  rig: Rig,
  { categories, whole }: { categories: CategoryObserver; whole: readonly string[] },
  { say }: ProofContext,
): Promise<Measure[]> {
  say('Waiting for the outboxes to empty');
  const restedFrom = performance.now();
  await Promise.all([rig.settled(RESTED_WITHIN_MS), categories.settled(RESTED_WITHIN_MS)]);
  const seconds = Math.round((performance.now() - restedFrom) / 1_000);
  const historyFaults = await rig.historyFaults();
  say('Waiting for the mails');
  await rig.drained(MAILED_WITHIN_MS);
  const mails = await ledgerFaults(rig.cloud, whole, MAILS_OF_A_LIFE);
  return [
    none(`lost changes, of ${rig.ledger.accepted} accepted`, historyFaults.lostChanges),
    none('lost events', historyFaults.lostEvents),
    none('duplicate state changes', historyFaults.doubledChanges),
    none('stuck in an outbox', historyFaults.stuck),
    none(`categories lost, untold or without a topic, of ${categories.count} accepted`, await categories.faults()),
    none(`jobs whose mails are not sent, of ${whole.length}`, mails),
    exactly('dead letters', (await rig.cloud.allDeadLetters()).length, 0),
    atMost('outboxes empty after', seconds, RESTED_WITHIN_MS / 1_000, 's'),
  ];
}
