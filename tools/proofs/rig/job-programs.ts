import fc from 'fast-check';
import { type Command, sideOf } from './job-model';

/** `claimer`: the seeker with the claim at that moment. */
export const ACTORS = ['owner', 'claimer', 'anna', 'ben', 'stranger'] as const;
export type Actor = (typeof ACTORS)[number];

export interface Call {
  command: Command;
  actor: Actor;
  /** A deadline that it sets is near. */
  near: boolean;
  /** At the same time as the previous call. */
  together: boolean;
  /** Waits until near deadlines have passed. */
  wait: boolean;
}

/** Weights that make jobs reach every status, and final ones not too soon. */
const COMMANDS: Record<Command, number> = {
  claim: 6,
  submit: 6,
  withdraw: 3,
  approve: 1,
  reject: 3,
  'request-changes': 4,
  relist: 6,
  update: 2,
  cancel: 1,
  extend: 2,
};
const USUAL: Record<'owner' | 'seeker', readonly Actor[]> = {
  owner: ['owner', 'owner', 'owner', 'owner', 'owner', 'anna', 'claimer', 'stranger'],
  seeker: ['claimer', 'claimer', 'claimer', 'claimer', 'anna', 'anna', 'ben', 'ben', 'stranger', 'owner'],
};
const CLAIMERS: readonly Actor[] = ['anna', 'anna', 'ben', 'ben', 'claimer', 'owner'];

const percent = (part: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 99 }).map((n) => n >= 100 - part);

const callOf = (command: Command): fc.Arbitrary<Call> =>
  fc.record({
    command: fc.constant(command),
    actor: fc.constantFrom(...(command === 'claim' ? CLAIMERS : USUAL[sideOf(command)])),
    near: percent(command === 'relist' || command === 'request-changes' ? 25 : 0),
    together: percent(20),
    wait: percent(60),
  });

const anyCall = fc.oneof(
  ...(Object.entries(COMMANDS) as [Command, number][]).map(([command, weight]) => ({
    weight,
    arbitrary: callOf(command),
  })),
);

const AT_ONCE = 3;
const ALMOST_ALWAYS = 1_000_000;

/** This many calls, grouped into steps of concurrent calls. Shrinking removes the calls that a counterexample does not need. */
export const programs = (commands: number): fc.Arbitrary<Call[][]> =>
  fc
    .array(fc.option(anyCall, { freq: ALMOST_ALWAYS }), { minLength: commands, maxLength: commands })
    .map((calls) => inSteps(calls.filter((call) => call !== null)));

function inSteps(calls: readonly Call[]): Call[][] {
  const steps: Call[][] = [];
  for (const call of calls) {
    const last = steps.at(-1);
    if (last && call.together && last.length < AT_ONCE) last.push(call);
    else steps.push([call]);
  }
  return steps;
}
