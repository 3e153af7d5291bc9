import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from 'commander';
// Commands load it when they run: loading it first takes no time of a test.
import '../../dev/local-environment';
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

let running: Promise<unknown> = Promise.resolve();

/** The same within this process, which is much faster than a new one; one command at a time. */
export function runOpsHere(variables: NodeJS.ProcessEnv, ...given: string[]): Promise<string> {
  const ended = running.then(() => runInTurn(variables, given));
  running = ended.catch(() => undefined);
  return ended;
}

async function runInTurn(variables: NodeJS.ProcessEnv, given: string[]): Promise<string> {
  const before = { ...process.env };
  const [stdout, stderr] = [recordOf(process.stdout), recordOf(process.stderr)];
  try {
    Object.assign(process.env, variables);
    await throwing(opsProgram()).parseAsync(given, { from: 'user' });
  } catch (error) {
    stderr.texts.push((error as Error).message);
    throw Object.assign(error as Error, { stdout: stdout.texts.join(''), stderr: stderr.texts.join('') });
  } finally {
    stdout.restore();
    stderr.restore();
    process.env = before;
  }
  const output = stdout.texts.join('');
  const { exitCode: code } = process;
  process.exitCode = undefined;
  const failed = { stdout: output, stderr: stderr.texts.join(''), code };
  if (code) throw Object.assign(new Error(`Exit code ${code}\n${output}`), failed);
  return output;
}

/** Records what is written to the stream, in place of writing it. */
function recordOf(stream: NodeJS.WriteStream) {
  const texts: string[] = [];
  const spy = jest.spyOn(stream, 'write').mockImplementation((text) => texts.push(String(text)) > 0);
  return { texts, restore: () => spy.mockRestore() };
}

/** Throws what would end the process. */
function throwing(command: Command): Command {
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  for (const part of command.commands) throwing(part);
  return command;
}
