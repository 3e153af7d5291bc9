import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '@freelance/testing';
import { type Mutant, type MutantName, MUTANTS } from './mutants';

const workspace = resolve(__dirname, '../../../..');

/** Programs of built services with a rule broken. */
export type Broken = Partial<Record<App, string>>;

/**
 * Writes the built services with the rule broken; with several, when they are of the same services.
 * @throws Error when the code to be broken is not there any more
 */
export async function buildMutant(name: MutantName, ...more: readonly MutantName[]): Promise<Broken> {
  const names = [name, ...more];
  const broken: Broken = {};
  for (const app of appsOf(name)) {
    let code = await readFile(join(workspace, 'dist/apps', app, 'main.js'), 'utf8');
    for (const one of names) code = applied(one, app, code);
    const folder = join(workspace, 'dist/mutants', names.join('+'), app);
    await mkdir(folder, { recursive: true });
    broken[app] = join(folder, 'main.js');
    await writeFile(broken[app], code);
  }
  return broken;
}

/** The services that a mutant is of. */
export function appsOf(name: MutantName): readonly App[] {
  const { app }: Mutant = MUTANTS[name];
  return typeof app === 'string' ? [app] : app;
}

function applied(name: MutantName, app: App, code: string): string {
  const { changes }: Mutant = MUTANTS[name];
  return changes.reduce((changed, { find, replace }) => {
    const [before, after, ...more] = changed.split(find);
    if (before !== undefined && after !== undefined && more.length === 0) return before + replace + after;
    throw new Error(`The mutant ${name} expects "${find}" once in the built ${app} service: adapt it to the code`);
  }, code);
}
