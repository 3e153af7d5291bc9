import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { API_NAMES, TABLES } from '@freelance/manifest';
import { passThrough, type CallHandler } from '@freelance/testing';
import { atLeast, atMost, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { forEach, keepBusy, runOneJob, type People } from '../rig/job-life';
import type { Random } from '../rig/random';
import { Rig } from '../rig/rig';

const SIZES = { full: { lostAnswers: 500, inBadWeather: 200 }, short: { lostAnswers: 20, inBadWeather: 6 } };
/**
 * Share of the writes whose response is lost. If all were lost, the SDK would stop retrying: a retry that fails because its
 * own first attempt was written counts as an error, and does not refill the retry quota.
 */
const LOST_PERCENT = 33;
const AT_ONCE = 4;
const BUDGET_MS = 5_000;
const LONGEST_DELAY_MS = 800;

/** Responses are lost after the write, to services and to clients. Later, all connections are slow, cut or silent. */
export const slowNetwork: Proof = {
  name: 'slow-network',
  promise: 'A slow or broken network causes no lost or double effect',
  notices: { 'forgets-commands': 'writes with one effect' },
  async run(context) {
    const { size, say, random, mutant } = context;
    const { lostAnswers, inBadWeather } = SIZES[size];
    const rig = await Rig.start({
      jobs: 1,
      notifications: 1,
      gateway: 2,
      gates: ['dynamodb', 'sns', 'sqs', 'ses'],
      mutant,
    });
    try {
      const losing = await loseAnswers(rig, lostAnswers, context);
      const losingClients = await loseClientAnswers(rig, lostAnswers, context);
      say('Delays, resets and silence on all ways');
      treatAll(rig, networkFaults(random));
      const before = rig.ledger.accepted;
      const slowest = await slowestOf(rig, () => forEach(inBadWeather, AT_ONCE, () => runOneJob(rig)));
      const accepted = rig.ledger.accepted - before;
      treatAll(rig, passThrough);
      await rig.settled(mutant ? 3_000 : 60_000);
      const { lostChanges, lostEvents, doubledChanges, stuck } = await rig.historyFaults();
      return [
        ...losing,
        ...losingClients,
        atLeast(`commands accepted in bad weather, of ${inBadWeather} lives`, accepted, inBadWeather),
        atMost('slowest answer', Math.round(slowest), BUDGET_MS, 'ms'),
        none(`lost changes and events, of ${rig.ledger.accepted} accepted`, [...lostChanges, ...lostEvents, ...stuck]),
        none('duplicate state changes', doubledChanges),
      ];
    } finally {
      await rig.stop();
    }
  },
};

/** All connections to the cloud, and those between services. */
function treatAll(rig: Rig, treatment: CallHandler): void {
  for (const gate of Object.values(rig.gates)) gate.treatment = treatment;
  for (const app of API_NAMES) rig.treatCalls(app, treatment);
}

/** Writes of commands succeed and their responses are lost: the retry must detect the earlier write. */
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
      if (!(await runOneJob(rig))) brokenLives++;
    },
  );
  say(`${lost.size} answers lost after the write`);
  await rig.settled(5_000);
  const { doubledChanges } = await rig.historyFaults();
  return [
    atLeast('answers lost after the write', lost.size, target),
    exactly('writes with one effect', lost.size - brokenLives - doubledChanges.length, lost.size),
  ];
}

/** Commands succeed and their responses to clients are lost: clients retry with the same idempotency key. */
async function loseClientAnswers(rig: Rig, target: number, { say, random }: ProofContext): Promise<Measure[]> {
  rig.gates.dynamodb.treatment = passThrough;
  let lost = 0;
  rig.treatCalls('gateway', async ({ method }, forward) => {
    if (method !== 'POST' || !random.chance(LOST_PERCENT)) return forward();
    lost++;
    await forward();
    return 'cut';
  });
  const insistent: People = {
    ledger: rig.ledger,
    client: { post: (path, user, body = {}) => rig.client.postWithKey(path, user, body, randomUUID()) },
  };
  let brokenLives = 0;
  await keepBusy(
    AT_ONCE,
    () => lost >= target,
    async () => {
      if (!(await runOneJob(insistent))) brokenLives++;
    },
  );
  rig.treatCalls('gateway', passThrough);
  say(`${lost} answers lost on their way to the client`);
  await rig.settled(5_000);
  const { doubledChanges } = await rig.historyFaults();
  return [
    exactly(
      'commands with one effect, their answer lost and asked for again',
      lost - brokenLives - doubledChanges.length,
      lost,
    ),
  ];
}

async function slowestOf(rig: Rig, work: () => Promise<void>): Promise<number> {
  rig.client.slowestMs = 0;
  await work();
  return rig.client.slowestMs;
}

const networkFaults =
  (random: Random): CallHandler =>
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
