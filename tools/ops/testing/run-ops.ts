import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { opsProgram } from '../program';

const OPS = resolve(__dirname, '../ops.ts');

/** Environment variables with which `npm run ops` asks the gateway at this origin. */
export const opsEnvironment = (gateway: string): NodeJS.ProcessEnv => ({
  ...process.env,
  API_URL: gateway,
  LOCAL_DATA_DIR: join(tmpdir(), 'ops'),
});

/** Runs `npm run ops -- ...`. Resolves with the output; rejects, with `stdout` and `stderr`, when it fails. */
export async function runOps(variables: NodeJS.ProcessEnv, ...given: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', OPS, ...given], {
    env: variables,
    maxBuffer: 64 * 1_048_576,
  });
  return stdout;
}

/**
 * The same within this process, which is much faster than a new one. Not for commands that call AWS themselves: those
 * change the environment variables of their process.
 */
export async function runOpsHere(variables: NodeJS.ProcessEnv, ...given: string[]): Promise<string> {
  const before = { ...process.env };
  const written: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    Object.assign(process.env, variables);
    await throwing(opsProgram()).parseAsync(given, { from: 'user' });
  } catch (error) {
    throw Object.assign(error as Error, { stdout: written.join('') });
  } finally {
    spy.mockRestore();
    process.env = before;
  }
  const stdout = written.join('');
  const { exitCode } = process;
  process.exitCode = undefined;
  if (exitCode) throw Object.assign(new Error(`Exit code ${exitCode}\n${stdout}`), { stdout, code: exitCode });
  return stdout;
}

/** Throws what would end the process. */
function throwing(command: Command): Command {
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  for (const part of command.commands) throwing(part);
  return command;
}
