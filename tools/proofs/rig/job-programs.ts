import fc from 'fast-check';
import { type Command, sideOf } from './job-model';

/** `claimer`: whoever holds the job when it is their turn. */
export const ACTORS = ['owner', 'claimer', 'anna', 'ben', 'stranger'] as const;
export type Actor = (typeof ACTORS)[number];

export interface Call {
  command: Command;
  actor: Actor;
  /** It sets a deadline that is near, where it sets one. */
  near: boolean;
  /** At the same time as the one before. */
  together: boolean;
  /** Time is given what it needs to do its work, where it has any. */
  wait: boolean;
}

/** So that jobs get everywhere, and not too soon to where nothing goes on from. */
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

/** So many calls in steps of those that are made at the same time; a counterexample leaves out what it can do without. */
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
