import type { MutantName } from './mutants/mutants';
import type { Random } from './rig/random';
import type { RigOptions } from './rig/rig';

export type Size = 'full' | 'short';

export interface ProofContext {
  size: Size;
  random: Random;
  /** Prints progress. */
  say: (line: string) => void;
  /** The broken rule in the services under test. */
  mutant?: RigOptions['mutant'];
}

/** One measured value of a proof. */
export interface Measure {
  what: string;
  figure: string | number;
  target: string;
  ok: boolean;
  /** One of the faults, as a sentence. */
  example?: string | undefined;
}

export interface Proof {
  name: string;
  /** What the platform guarantees, in one sentence. */
  promise: string;
  /** Its values are times or depend on them, so no other proof may run at the same time. */
  judgesByClock?: true;
  /** The mutants that it must detect, each with the measure that must fail. */
  notices: Partial<Record<MutantName, string>>;
  run(context: ProofContext): Promise<Measure[]>;
}

/** Measures the number of faults, which must be 0. */
export const none = (what: string, faults: readonly string[]): Measure => ({
  what,
  figure: faults.length,
  target: '0',
  ok: faults.length === 0,
  example: faults[0],
});

export const exactly = (what: string, figure: number, target: number): Measure => ({
  what,
  figure,
  target: String(target),
  ok: figure === target,
});

export const atMost = (what: string, figure: number, limit: number, unit: string): Measure => ({
  what,
  figure: `${figure} ${unit}`,
  target: `≤ ${limit} ${unit}`,
  ok: figure <= limit,
});

export const atLeast = (what: string, figure: number, limit: number): Measure => ({
  what,
  figure,
  target: `≥ ${limit}`,
  ok: figure >= limit,
});
