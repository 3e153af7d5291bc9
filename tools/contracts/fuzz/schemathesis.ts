import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { step } from '../../process/progress';

/** Another minor version may have other checks. */
const MINOR = '4.32';
const PACKAGE = `schemathesis==${MINOR}.5`;
const VENV = join('node_modules/.cache', PACKAGE);

type CommandLine = readonly [program: string, ...words: string[]];

/**
 * Finds a way to run Schemathesis: on the PATH, by uv or pipx, or in a virtual environment, which is made once.
 * @throws Error that says how to install it when there is no way
 */
export async function findSchemathesis(env = process.env, venv = VENV): Promise<CommandLine> {
  const call = (program: string, ...words: string[]) => promisify(execFile)(program, words, { env });
  /** The version output of a program; undefined when the program does not exist. */
  const versionOf = (program: string): Promise<string | undefined> =>
    call(program, '--version').then(
      ({ stdout }) => stdout,
      () => undefined,
    );
  if ((await versionOf('schemathesis'))?.includes(` ${MINOR}.`)) return ['schemathesis'];
  if ((await versionOf('uvx')) !== undefined) return ['uvx', '--from', PACKAGE, 'schemathesis'];
  if ((await versionOf('pipx')) !== undefined) return ['pipx', 'run', '--spec', PACKAGE, 'schemathesis'];
  const program = join(venv, 'bin/schemathesis');
  if (existsSync(program)) return [program];
  const manual = `Install it with \`pip install ${PACKAGE}\`, then run this again.`;
  if ((await versionOf('python3')) === undefined) {
    throw new Error(`Schemathesis is not installed, and no Python is there. Install Python 3.11 or newer. ${manual}`);
  }
  try {
    await step(`Installing ${PACKAGE} in ${venv}`, 'Schemathesis installed', async () => {
      await call('python3', '-m', 'venv', '--clear', venv);
      await call(join(venv, 'bin/pip'), 'install', '--quiet', PACKAGE);
    });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`Schemathesis could not be installed. ${manual}\n${stderr}`, { cause: error });
  }
  return [program];
}
