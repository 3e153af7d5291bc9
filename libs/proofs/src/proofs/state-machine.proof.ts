import fc from 'fast-check';
import { atLeast, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { Client } from '../rig/client';
import { ALL_PAIRS } from '../rig/job-model';
import { Play } from '../rig/job-play';
import { programs } from '../rig/job-programs';
import { Rig } from '../rig/rig';

const SIZES = {
  full: { runs: 5_000, commands: 40, atOnce: 100, pairs: ALL_PAIRS.length },
  short: { runs: 25, commands: 20, atOnce: 25, pairs: 40 },
};
/** Enough to find what matters in a counterexample. */
const SHRINKING_RUNS = 100;
const DIFFERENCES = 'differences';

/** People do to jobs what they may and what they may not, also at the same time, and a model says what has to come of it. */
export const stateMachine: Proof = {
  name: 'state-machine',
  promise: 'The state machine is right',
  notices: { 'no-version-condition': DIFFERENCES, 'forgets-who-lost': DIFFERENCES },
  async run(context) {
    // Reminders are events of their own, which no command asks for.
    const variables = { REMINDER_SECONDS_BEFORE: '0' };
    const rig = await Rig.start({ jobs: 2, notifications: 0, variables, mutant: context.mutant });
    const { signatures } = rig.platform;
    const servers = rig.jobs.map(({ url }) => new Client(url, (call, body) => signatures.headerFor(call, body)));
    try {
      return await measure(servers, context);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      await rig.stop();
    }
  },
};

async function measure(servers: readonly Client[], { size, random, say }: ProofContext): Promise<Measure[]> {
  const { runs, commands, atOnce, pairs } = SIZES[size];
  const met = new Map<string, number>();
  const differences: string[] = [];
  let turn = 0;
  let done = 0;
  let made = 0;
  const perform = async (steps: Parameters<Play['run']>[0]): Promise<void> => {
    const play = new Play(
      () => servers[turn++ % servers.length]!,
      (pair) => met.set(pair, (met.get(pair) ?? 0) + 1),
    );
    await play.run(steps);
    made += play.commands;
    if (++done % 250 === 0) say(`${done} of ${runs} runs, ${made} commands`);
  };
  let broken = false;
  // One after the other each, so that a counterexample can be shrunk, and many of them at the same time.
  const playMany = async (seed: number): Promise<void> => {
    let isMine = false;
    let shrunk = 0;
    const property = fc.asyncProperty(programs(commands), async (steps) => {
      // One counterexample is shrunk, and not for ever; nobody else needs to go on.
      if (isMine ? shrunk++ > SHRINKING_RUNS : broken) return;
      await perform(steps).catch((error: unknown) => {
        isMine ||= !broken;
        broken = true;
        throw error;
      });
    });
    const { failed, errorInstance } = await fc.check(property, { numRuns: runs / atOnce, seed });
    if (failed) differences.push((errorInstance as Error).message);
  };
  const seeds = Array.from({ length: atOnce }, () => random.between(0, 0x7fff_ffff));
  const startedAt = performance.now();
  await Promise.all(seeds.map(playMany));
  const seconds = (performance.now() - startedAt) / 1_000;
  const missing = ALL_PAIRS.filter((pair) => !met.has(pair));
  return [
    none(DIFFERENCES, differences),
    exactly('runs', done, runs),
    exactly('commands', made, runs * commands),
    { ...atLeast(`pairs of command and status met, of ${ALL_PAIRS.length}`, met.size, pairs), example: missing[0] },
    { what: 'commands a second', figure: Math.round(made / seconds), target: '', ok: true },
  ];
}
