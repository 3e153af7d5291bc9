import fc from 'fast-check';
import { atLeast, exactly, type Measure, none, type Proof, type ProofContext } from '../proof';
import { Client } from '../rig/client';
import { ALL_PAIRS } from '../rig/job-model';
import { Play } from '../rig/job-play';
import { type Call, programs } from '../rig/job-programs';
import { Rig } from '../rig/rig';

const SIZES = {
  full: { runs: 5_000, commands: 40, atOnce: 100, pairs: ALL_PAIRS.length },
  short: { runs: 50, commands: 25, atOnce: 25, pairs: 30 },
};
/** Enough to find the essential steps of a counterexample. */
const SHRINKING_RUNS = 100;
const DIFFERENCES = 'differences';

/** Users send allowed and forbidden commands, also concurrently, and a model predicts the results. */
export const stateMachine: Proof = {
  name: 'state-machine',
  promise: 'Jobs follow the state machine of the contract',
  notices: { 'no-version-condition': DIFFERENCES, 'forgets-who-lost': DIFFERENCES },
  async run(context) {
    // No command causes reminders, so they are off.
    const variables = { REMINDER_SECONDS_BEFORE: '0' };
    const rig = await Rig.start({ jobs: 2, notifications: 0, variables, mutant: context.mutant });
    const { signatures } = rig.platform;
    const servers = rig.replicas.jobs.map(
      ({ url }) => new Client(url, (call, body) => signatures.headerFor(call, body)),
    );
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
  const plays = new Plays(servers, (done, made) => {
    if (done % 250 === 0) say(`${done} of ${runs} runs, ${made} commands`);
  });
  const seeds = Array.from({ length: atOnce }, () => random.between(0, 0x7fff_ffff));
  const startedAt = performance.now();
  const differences = await Promise.all(seeds.map((seed) => plays.some(seed, runs / atOnce, commands)));
  const seconds = (performance.now() - startedAt) / 1_000;
  const missing = ALL_PAIRS.filter((pair) => !plays.met.has(pair));
  return [
    // The shrunk one first.
    none(
      DIFFERENCES,
      differences.flat().sort((a, b) => a.length - b.length),
    ),
    exactly('runs', plays.done, runs),
    exactly('commands', plays.made, runs * commands),
    {
      ...atLeast(`pairs of command and status met, of ${ALL_PAIRS.length}`, plays.met.size, pairs),
      example: missing[0],
    },
    { what: 'refused for want of room, and sent again', figure: plays.refused, target: '', ok: true },
    { what: 'commands a second', figure: Math.round(plays.made / seconds), target: '', ok: true },
  ];
}

/** Runs many plays: those of one seed in sequence, so that a counterexample can be shrunk; many seeds concurrently. */
class Plays {
  readonly met = new Set<string>();
  done = 0;
  made = 0;
  refused = 0;
  private turn = 0;
  /** The seed whose counterexample is shrunk; the other seeds stop. */
  private broken: number | undefined;

  constructor(
    private readonly servers: readonly Client[],
    private readonly tell: (done: number, made: number) => void,
  ) {}

  /** Returns the difference that was found, if any. */
  async some(seed: number, runs: number, commands: number): Promise<string[]> {
    let shrinking = 0;
    const property = fc.asyncProperty(programs(commands), async (steps) => {
      if (this.broken === seed ? shrinking++ > SHRINKING_RUNS : this.broken !== undefined) return;
      await this.play(steps).catch((error: unknown) => {
        this.broken ??= seed;
        throw error;
      });
    });
    const { failed, errorInstance } = await fc.check(property, { numRuns: runs, seed });
    return failed ? [(errorInstance as Error).message] : [];
  }

  private async play(steps: readonly Call[][]): Promise<void> {
    const play = new Play(
      () => this.servers[this.turn++ % this.servers.length]!,
      (pair) => this.met.add(pair),
    );
    await play.run(steps);
    this.done++;
    this.made += play.commands;
    this.refused += play.refused;
    this.tell(this.done, this.made);
  }
}
