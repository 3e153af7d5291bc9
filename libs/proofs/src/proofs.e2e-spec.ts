import { itNeeds } from '@freelance/testing';
import { buildMutant, type MutantName, MUTANTS } from './rig/mutants';
import { RUNNABLES } from './run-proof';

const SEED = 1;
/** Seconds when nothing else runs; other work on the machine makes it minutes. */
const PATIENCE_MS = 300_000;
/** Those that take seconds. The others are longer even in short form: `npm run prove -- --short`, which CI runs. */
const QUICK = ['one-winner', 'scan-reads'];
const proofs = RUNNABLES.filter(({ name }) => QUICK.includes(name));

describe('the short form of a quick proof', () => {
  for (const { name, run } of proofs) {
    itNeeds('a fast database')(
      `${name} holds`,
      async () => {
        const measures = await run({ size: 'short', seed: SEED, say: () => undefined });
        expect(measures.filter(({ ok }) => !ok)).toEqual([]);
      },
      PATIENCE_MS,
    );
  }

  it.each(Object.keys(MUTANTS) as MutantName[])('the mutant %s still finds the rule it breaks', async (name) => {
    await expect(buildMutant(name)).resolves.toMatchObject({ app: MUTANTS[name].app });
  });
});
