import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from './build-mutant';
import { type MutantName, MUTANTS } from './mutants';

const NAMES = Object.keys(MUTANTS) as MutantName[];

describe('the patches of the mutants', () => {
  it.each(NAMES)('%s applies to the sources', async (name) => {
    await expect(applyPatch(name, undefined, '--check')).resolves.toBeUndefined();
  });

  it('belong to one mutant each', () => {
    const patches = readdirSync(__dirname).filter((file) => file.endsWith('.patch'));
    expect(patches.sort()).toEqual(NAMES.map((name) => `${name}.patch`).sort());
  });

  it('report how to refresh a patch that does not apply', async () => {
    const otherSources = join(__dirname, 'no-sources-here');
    await expect(applyPatch('pages-overlap', otherSources, '--check')).rejects.toThrow(
      /libs\/dynamo\/src\/page\.ts.*\n.*"A page begins with the last row of the page before".*\n +git diff -- apps libs > tools\/proofs\/mutants\/pages-overlap\.patch/,
    );
  });
});
