import { appsOf, buildMutant, type MutantName, MUTANTS } from './rig/mutants';

// The proofs themselves take minutes even in short form: `npm run prove -- --short`, which CI runs.
describe('the broken variants of the built services', () => {
  it.each(Object.keys(MUTANTS) as MutantName[])('%s still finds the rule it breaks', async (name) => {
    expect(Object.keys(await buildMutant(name))).toEqual(appsOf(name));
  });
});
