import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '@freelance/contracts';
import { atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import type { Treatment } from '../rig/gate';
import { forEach, liveOneJob } from '../rig/job-life';
import type { Random } from '../rig/random';
import { Rig } from '../rig/rig';

const COMMANDS_PER_JOB = 5;
const SIZES = { full: { jobs: 100, inBadWeather: 200 }, short: { jobs: 4, inBadWeather: 6 } };
const AT_ONCE = 4;
const BUDGET_MS = 5_000;
const LONGEST_DELAY_MS = 800;

/** Answers are lost after the write was done; then every way to the cloud delays, cuts and goes silent. */
export const slowNetwork: Proof = {
  name: 'slow-network',
  promise: 'Slow or cut network',
  notices: { 'forgets-commands': 'writes with one effect' },
  async run(context) {
    const { size, say, random, mutant } = context;
    const { jobs, inBadWeather } = SIZES[size];
    const rig = await Rig.start({ jobs: 1, notifications: 1, gates: ['dynamodb', 'sns', 'sqs', 'ses'], mutant });
    try {
      const losing = await loseAnswers(rig, jobs, context);
      say('Delays, resets and silence on all ways');
      const { dynamodb, sns, sqs, ses } = rig.gates;
      for (const gate of [dynamodb, sns, sqs, ses]) gate.treatment = badWeather(random);
      const slowest = await slowestOf(rig, () => forEach(inBadWeather, AT_ONCE, () => liveOneJob(rig)));
      for (const gate of [dynamodb, sns, sqs, ses]) gate.treatment = (_call, forward) => forward();
      await rig.settled(mutant ? 3_000 : 60_000);
      const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.verdict();
      return [
        ...losing,
        atMost('slowest answer', Math.round(slowest), BUDGET_MS, 'ms'),
        none(`lost changes and events, of ${rig.ledger.accepted} accepted`, [...lostChanges, ...lostEvents, ...stuck]),
        none('duplicate state changes', doubledChanges),
      ];
    } finally {
      await rig.stop();
    }
  },
};

/** Every write of a command is done, and its answer lost: the retry must find it done. */
async function loseAnswers(rig: Rig, jobs: number, { say }: ProofContext): Promise<Measure[]> {
  const lost = new Set<string>();
  rig.gates.dynamodb.treatment = async ({ operation, body }, forward) => {
    const isCommand = /^(Put|Update)Item$/.test(operation) && body.includes(TABLES.jobs) && body.includes('commandIds');
    if (!isCommand || lost.has(body)) return forward();
    lost.add(body);
    await forward();
    return 'cut';
  };
  await forEach(jobs, AT_ONCE, async (n) => {
    await liveOneJob(rig);
    if (n % 25 === 24) say(`${n + 1} of ${jobs} jobs`);
  });
  await rig.settled(5_000);
  const { doubledChanges } = await rig.verdict();
  return [
    exactly('answers lost after the write', lost.size, jobs * COMMANDS_PER_JOB),
    exactly('writes with one effect', rig.ledger.accepted - doubledChanges.length, jobs * COMMANDS_PER_JOB),
  ];
}

async function slowestOf(rig: Rig, work: () => Promise<void>): Promise<number> {
  rig.client.slowestMs = 0;
  await work();
  return rig.client.slowestMs;
}

const badWeather =
  (random: Random): Treatment =>
  async (_call, forward) => {
    const luck = random.between(1, 100);
    if (luck <= 70) return forward();
    if (luck <= 85) {
      await sleep(random.between(0, LONGEST_DELAY_MS));
      return forward();
    }
    if (luck <= 90) return 'cut';
    if (luck <= 95) {
      await forward();
      return 'cut';
    }
    return 'silence';
  };
