import type { MutantName } from './mutants/mutants';
import type { Random } from './rig/random';
import type { RigOptions } from './rig/rig';

export type Size = 'full' | 'short';

export interface ProofContext {
  size: Size;
  random: Random;
  /** Told what is going on. */
  say: (line: string) => void;
  /** The rule to break in the services that are proved. */
  mutant?: RigOptions['mutant'];
}

/** One figure of a proof. */
export interface Measure {
  what: string;
  figure: string | number;
  target: string;
  ok: boolean;
  /** One of the faults, in a sentence. */
  example?: string | undefined;
}

export interface Proof {
  name: string;
  /** A sentence of what the platform promises. */
  promise: string;
  /** Its figures are times, or depend on them: it needs a machine of its own. */
  judgesByClock?: true;
  /** Broken rules that it must notice, each with the figure that has to tell. */
  notices: Partial<Record<MutantName, string>>;
  run(context: ProofContext): Promise<Measure[]>;
}

/** The figure is the number of faults, and there may be none. */
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
