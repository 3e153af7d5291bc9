import { atMost, type Measure, none, type Proof } from '../proof';
import { everydayMix } from '../rig/everyday-mix';
import { type Ask, closedLoop, openLoop, type Outcome, p99 } from '../rig/load';
import { Rig } from '../rig/rig';
import { Watch } from '../rig/watch';

const SIZES = { full: { warmUpSeconds: 10, seconds: 120 }, short: { warmUpSeconds: 5, seconds: 18 } };
/** Memory of a deployed service, and the heap that Node uses with the option of the images. */
const TASK_MIB = 512;
const HEAP_OF_TASK = '--max-old-space-size=256 --max-semi-space-size=16';
/** Enough concurrent clients to use two cores fully. */
const PEOPLE = 24;
const TIMES_SATURATION = 2;
const GOODPUT_PERCENT = 90;
const QUICK_MS = 500;
const QUICK_PERCENT = 99;
const GROWTH_PERCENT = 20;
/** The speed of a shared machine varies, but lasting damage is larger than this. */
const PEAK_AFTER_PERCENT = 75;
const RECOVERED_WITHIN_SECONDS = 10;
const PATIENCE_SECONDS = 30;
/** A load that is easily served, as a share of the peak. */
const CALM = 0.25;
const CALM_SECONDS = 3;
/** A second of calm load counts as normal if it is at most this many times slower than before. */
const TIMES_SLOWER = 2;
const MORE_MS = 50;

/** The load is twice the capacity. Excess requests are refused at once, and hardly slow the others. */
export const overload: Proof = {
  name: 'overload',
  promise: 'Under overload, accepted requests are served in time',
  judgesByClock: true,
  notices: { 'admits-everybody': 'goodput' },
  async run({ size, say, random, mutant }) {
    const { warmUpSeconds, seconds } = SIZES[size];
    // The speed of a shared machine changes within half a minute, so half of the peak is measured before the load and half
    // after it, for as long as the load takes.
    const peakSeconds = seconds / 2;
    // Mails would continue after the load and slow down the later measurements.
    const rig = await Rig.start({
      jobs: 1,
      notifications: 0,
      variables: { NODE_OPTIONS: HEAP_OF_TASK },
      mutant,
    });
    try {
      const ask = await everydayMix(rig, random);
      say(`The peak is looked for, for ${peakSeconds} s`);
      // Until the code is compiled by the JIT.
      await closedLoop(PEOPLE, warmUpSeconds, ask);
      const { goodPerSecond: peak } = await closedLoop(PEOPLE, peakSeconds, ask);
      const calm = await openLoop(peak * CALM, CALM_SECONDS, ask);
      say(`At most ${Math.round(peak)} requests a second; of a quarter, p99 is ${p99(calm.good)} ms`);
      say(`Twice as much is asked for ${seconds} s`);
      const watch = new Watch([...rig.replicas.gateway, ...rig.replicas.jobs]);
      const load = await openLoop(peak * TIMES_SATURATION, seconds, ask);
      say(
        `${Math.round(load.goodPerSecond)} of ${Math.round(peak * TIMES_SATURATION)} were served, p99 ${p99(load.good)} ms`,
      );
      const recoveredAfter = await secondsUntilCalm(load.askedUntil, peak * CALM, p99(calm.good), ask);
      await watch.end();
      say(`Once more the peak, for ${peakSeconds} s`);
      const { goodPerSecond: peakAfter } = await closedLoop(PEOPLE, peakSeconds, ask);
      await rig.settled(60_000);
      const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.historyFaults();
      return [
        goodput(load, (peak + peakAfter) / 2),
        atLeastPercent('peak after the load, of that before', (100 * peakAfter) / peak, PEAK_AFTER_PERCENT),
        quick(load),
        none('neither served nor told when to come again', load.failed),
        atMost('recovered after', recoveredAfter, RECOVERED_WITHIN_SECONDS, 's'),
        atMost('growth of memory', watch.growthPercent, GROWTH_PERCENT, '%'),
        atMost('most memory of a process', watch.mostMemory, TASK_MIB, 'MiB'),
        none('times not ready, or not there to say so', watch.unready),
        none(`lost, doubled or stuck, of ${rig.ledger.accepted} accepted`, [
          ...lostChanges,
          ...lostEvents,
          ...doubledChanges,
          ...stuck,
        ]),
      ];
    } finally {
      await rig.stop();
    }
  },
};

function goodput({ goodPerSecond }: Outcome, peak: number): Measure {
  return atLeastPercent(`goodput, of ${Math.round(peak)} a second`, (100 * goodPerSecond) / peak, GOODPUT_PERCENT);
}

function quick({ refused }: Outcome): Measure {
  const share = (100 * refused.filter(({ took }) => took <= QUICK_MS).length) / refused.length;
  return atLeastPercent(`refused within ${QUICK_MS} ms, of ${refused.length}`, share, QUICK_PERCENT);
}

const atLeastPercent = (what: string, percent: number, limit: number): Measure => ({
  what,
  figure: `${Math.floor(percent)} %`,
  target: `≥ ${limit} %`,
  ok: percent >= limit,
});

/** Seconds from the end of a load until calm load is served as before. */
async function secondsUntilCalm(since: number, perSecond: number, before: number, ask: Ask): Promise<number> {
  for (;;) {
    const seconds = Math.round((performance.now() - since) / 100) / 10;
    const { good, refused, failed } = await openLoop(perSecond, 1, ask);
    const isCalm = refused.length + failed.length === 0 && p99(good) <= TIMES_SLOWER * before + MORE_MS;
    if (isCalm || seconds >= PATIENCE_SECONDS) return seconds;
  }
}
