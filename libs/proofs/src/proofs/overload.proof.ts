import { atMost, type Measure, none, type Proof } from '../proof';
import { askForJob, createJob, forEach } from '../rig/job-life';
import { type Ask, closedLoop, isRefused, openLoop, type Outcome, p99 } from '../rig/load';
import type { Random } from '../rig/random';
import { Rig } from '../rig/rig';
import { Watch } from '../rig/watch';

const SIZES = { full: { peakSeconds: 10, seconds: 120 }, short: { peakSeconds: 5, seconds: 18 } };
/** As many at once as keep two cores busy. */
const PEOPLE = 24;
const TIMES_SATURATION = 2;
const GOODPUT_PERCENT = 90;
const QUICK_MS = 500;
const QUICK_PERCENT = 99;
const GROWTH_PERCENT = 20;
const RECOVERED_WITHIN_SECONDS = 10;
const PATIENCE_SECONDS = 30;
/** A load that is easily served, as a share of what can be. */
const CALM = 0.25;
const CALM_SECONDS = 3;
/** A calm second is as it was before when it is at most so much slower. */
const TIMES_SLOWER = 2;
const MORE_MS = 50;
const SEEKERS = 50;
const JOBS = 100;
const AT_ONCE = 4;

/** Twice as much is asked as can be done. What is too much is refused at once, and costs the rest next to nothing. */
export const overload: Proof = {
  name: 'overload',
  promise: 'Overload',
  notices: { 'admits-everybody': 'goodput' },
  async run({ size, say, random, mutant }) {
    const { peakSeconds, seconds } = SIZES[size];
    // Mails would go on after the load, and slow what is measured then.
    const rig = await Rig.start({ jobs: 1, notifications: 0, mutant });
    try {
      const ask = await everydayMix(rig, random);
      // Until the compilers have seen the code.
      await closedLoop(PEOPLE, peakSeconds, ask);
      const { goodPerSecond: peak } = await closedLoop(PEOPLE, peakSeconds, ask);
      const calm = await openLoop(peak * CALM, CALM_SECONDS, ask);
      say(`At most ${Math.round(peak)} requests a second; of a quarter, p99 is ${p99(calm.good)} ms`);
      const watch = new Watch([rig.gateway, ...rig.jobs]);
      const load = await openLoop(peak * TIMES_SATURATION, seconds, ask);
      say(
        `${Math.round(load.goodPerSecond)} of ${Math.round(peak * TIMES_SATURATION)} were served, p99 ${p99(load.good)} ms`,
      );
      const recoveredAfter = await secondsUntilCalm(peak * CALM, p99(calm.good), ask);
      await watch.end();
      const { goodPerSecond: peakAfter } = await closedLoop(PEOPLE, peakSeconds, ask);
      await rig.settled(60_000);
      const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.verdict();
      return [
        // Other programs on the machine have their times, too.
        goodput(load, (peak + peakAfter) / 2),
        quick(load),
        none('neither served nor told when to come again', load.failed),
        atMost('recovered after', recoveredAfter, RECOVERED_WITHIN_SECONDS, 's'),
        atMost('growth of memory', watch.growthPercent, GROWTH_PERCENT, '%'),
        none('times not ready', watch.unready),
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

/** Until a calm load is served as it was before, at most `PATIENCE_SECONDS`. */
async function secondsUntilCalm(perSecond: number, before: number, ask: Ask): Promise<number> {
  for (let seconds = 0; seconds < PATIENCE_SECONDS; seconds++) {
    const { good, refused, failed } = await openLoop(perSecond, 1, ask);
    if (refused.length + failed.length === 0 && p99(good) <= TIMES_SLOWER * before + MORE_MS) return seconds;
  }
  return PATIENCE_SECONDS;
}

/** Many look, some offer work, some take it. */
async function everydayMix(rig: Rig, random: Random): Promise<Ask> {
  const { client, ledger } = rig;
  const jobIds: string[] = [];
  await forEach(JOBS, AT_ONCE, async () => void jobIds.push((await createJob(rig))!));
  return async () => {
    const luck = random.between(1, 100);
    const seeker = `seeker-${random.between(1, SEEKERS)}`;
    const place = random.between(0, JOBS - 1);
    const jobId = jobIds[place]!;
    if (luck <= 40) return client.get('/job/seeker/list?limit=20', seeker);
    if (luck <= 80) return client.get(`/job/seeker/view/${jobId}`, seeker);
    const isClaim = luck <= 90;
    const answer = await (isClaim ? client.post(`/job/seeker/claim/${jobId}`, seeker) : askForJob(rig));
    // A refused command is none: done all the same, it would be one that nobody asked for.
    if (isRefused(answer)) return answer;
    if (isClaim) ledger.note(jobId, 'job.claimed', answer);
    else jobIds[place] = ledger.noteCreation(answer) ?? jobId;
    return answer;
  };
}
