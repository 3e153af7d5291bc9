import { execFile } from 'node:child_process';
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { App } from '@freelance/testing';
import { type MutantName, MUTANTS } from './mutants';

const workspace = resolve(__dirname, '../../..');
const SOURCES = ['apps', 'libs', '.swcrc', 'nest-cli.json', 'package.json', 'tsconfig.json', 'webpack.config.js'];
const NEST = join(workspace, 'node_modules/@nestjs/cli/bin/nest.js');

/** Programs of built services that break a rule. */
export type Broken = Partial<Record<App, string>>;

/**
 * Builds the services of a mutant from a copy of the sources with its patch. Patches of additional mutants are applied
 * to the same services.
 * @throws Error that says how to refresh a patch that does not apply
 */
export async function buildMutant(name: MutantName, ...more: readonly MutantName[]): Promise<Broken> {
  const names = [name, ...more];
  const folder = join(workspace, 'dist/mutants', names.join('+'));
  await copySources(folder);
  for (const one of names) await applyPatch(one, folder);
  const broken: Broken = {};
  for (const app of MUTANTS[name].apps) {
    await promisify(execFile)(process.execPath, [NEST, 'build', app], { cwd: folder });
    broken[app] = join(folder, 'dist/apps', app, 'main.js');
  }
  return broken;
}

/**
 * Applies the patch of a mutant to the sources in a folder.
 * @param options of `git apply`
 */
export async function applyPatch(name: MutantName, folder = workspace, ...options: string[]): Promise<void> {
  const patch = `tools/proofs/mutants/${name}.patch`;
  const commandLine = ['apply', ...options, `--directory=${relative(workspace, folder)}`, patch];
  await promisify(execFile)('git', commandLine, { cwd: workspace }).catch((cause: Error & { stderr: string }) => {
    throw new Error(
      `${patch} does not apply to the sources: ${cause.stderr.trim()}\n` +
        `To refresh it, commit your work and make its change by hand ("${MUTANTS[name].breaks}"). Then run:\n` +
        `  git diff -- apps libs > ${patch} && git restore apps libs`,
      { cause },
    );
  });
}

async function copySources(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const source of SOURCES) await cp(join(workspace, source), join(folder, source), { recursive: true });
  // The bundler reads here which packages it leaves out of the bundle.
  await symlink(join(workspace, 'node_modules'), join(folder, 'node_modules'));
}
