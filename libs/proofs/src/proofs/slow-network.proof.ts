import { setTimeout as sleep } from 'node:timers/promises';
import { TABLES } from '@freelance/contracts';
import type { Treatment } from '@freelance/testing';
import { atLeast, atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { forEach, keepBusy, liveOneJob } from '../rig/job-life';
import type { Random } from '../rig/random';
import { Rig } from '../rig/rig';

const SIZES = { full: { lostAnswers: 500, inBadWeather: 200 }, short: { lostAnswers: 20, inBadWeather: 6 } };
/**
 * Of the writes, those whose answer is lost. Were it all of them, the SDK would soon give up retrying: a retry that is
 * told of its own first try is an error to it, which does not pay back what it may spend on retries.
 */
const LOST_PERCENT = 33;
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
    const { lostAnswers, inBadWeather } = SIZES[size];
    const rig = await Rig.start({ jobs: 1, notifications: 1, gates: ['dynamodb', 'sns', 'sqs', 'ses'], mutant });
    try {
      const losing = await loseAnswers(rig, lostAnswers, context);
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

/** Writes of commands are done, and their answers lost: the retry must find them done. */
async function loseAnswers(rig: Rig, target: number, { say, random }: ProofContext): Promise<Measure[]> {
  const lost = new Set<string>();
  rig.gates.dynamodb.treatment = async ({ operation, body }, forward) => {
    const isCommand = /^(Put|Update)Item$/.test(operation) && body.includes(TABLES.jobs) && body.includes('commandIds');
    if (!isCommand || lost.has(body) || !random.chance(LOST_PERCENT)) return forward();
    lost.add(body);
    await forward();
    return 'cut';
  };
  let brokenLives = 0;
  await keepBusy(
    AT_ONCE,
    () => lost.size >= target,
    async () => {
      if (!(await liveOneJob(rig))) brokenLives++;
    },
  );
  say(`${lost.size} answers lost after the write`);
  await rig.settled(5_000);
  const { doubledChanges } = await rig.verdict();
  return [
    atLeast('answers lost after the write', lost.size, target),
    exactly('writes with one effect', lost.size - brokenLives - doubledChanges.length, lost.size),
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
